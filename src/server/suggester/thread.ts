import { parentPort, workerData } from 'node:worker_threads';
import { giveLesson } from './lesson.ts';

// The beginning of the thread that learns: what it was given comes in, what it learned goes out.
parentPort?.postMessage(giveLesson(workerData.examples, workerData.services));
