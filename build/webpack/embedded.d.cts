import type { Configuration } from 'webpack';

export const builds: Configuration[];
export const SERVED: { publicPath: string; directory: string }[];
