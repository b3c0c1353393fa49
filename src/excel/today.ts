import { serialDay } from '../cycle/read-date';

/** The day it is where the user is, as an Excel serial day. */
export function today(): number {
  const now = new Date();
  return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
