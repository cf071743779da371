/** Which columns of a source hold numbers, and what its agency writes where it publishes none. */
export interface Numbers {
  readonly numeric: RegExp;
  readonly gaps?: RegExp;
}

const YEARS = /^(19|20)\d\d$/;
/** BEA: withheld, too small to show, not available; E: an estimate that it prints with a comma. */
const BEA_GAPS = /^(\(D\)|\(L\)|\(NA\)|[\d,]+ E)$/;

export const NUMBERS: Readonly<Record<string, Numbers>> = {
  'bea-use-summary': { numeric: /^(?!code$)/ },
  'bea-gross-output': { numeric: YEARS },
  'bea-value-added': { numeric: YEARS },
  'bea-state-gdp': { numeric: YEARS, gaps: BEA_GAPS },
  'bea-metro-gdp': { numeric: YEARS, gaps: BEA_GAPS },
  'bea-metro-employment': { numeric: /^jobs_2012$/, gaps: BEA_GAPS },
  'census-cbp': { numeric: /^(emp|payann)_est1/ },
  'census-cbp-states': { numeric: /^emp$/ },
  'census-cbp-nation': { numeric: /^(emp|payann_kusd)$/ },
  'bts-state-trade': { numeric: /^TradeValue$/ },
  'bts-mexican-state-trade': { numeric: /^TradeValue$/ },
  'bts-dot1': { numeric: /^value_usd$/ },
  'bts-dot2': { numeric: /^value_usd$/ },
  'bts-dot2-provinces': { numeric: /^value_usd$/ },
  'ita-metro-exports': { numeric: YEARS, gaps: /^$/ },
  'inegi-mip-birregional': { numeric: /^[SR]_/ },
  'inegi-pibe': { numeric: YEARS },
  'inegi-etef': { numeric: /^exports_kusd$/ },
  'inegi-economic-census': { numeric: /^pot_filled$/ },
  'conapo-population': { numeric: YEARS },
  'statcan-labour-force': { numeric: YEARS, gaps: /^NA$/ },
  'banxico-fix': { numeric: /^mxn_per_usd$/ },
  'oecd-icio-trade': { numeric: /^(?!exporter$|importer$)/ },
  'oecd-icio-technology': { numeric: /^(?!country$|using_sector$)/ },
  'oecd-icio-final-demand': { numeric: /^(?!country$)/ },
  'wiod2013-flows': { numeric: /^[ijv]$/ },
  'wiod2013-final-demand': { numeric: /^[ijv]$/ },
  'wiod2013-labels': { numeric: /^idx$/ },
  'wiod2013-final-demand-labels': { numeric: /^idx$/ },
};
