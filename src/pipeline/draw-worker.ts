import { parentPort, workerData } from 'node:worker_threads';
import type { DrawTask } from './ensemble.ts';
import { drawReadings } from './ensemble.ts';

/** Computes the draws of one thread and posts each as it is done. */
const task = workerData as DrawTask;
for (const [draw, values] of drawReadings(task)) parentPort?.postMessage({ draw, values });
