import type { Configuration } from 'webpack';

type Mode = 'production' | 'development';

export const functions: (options: { publicUrl: string; mode?: Mode }) => Configuration;
export const pane: (options: { mode: Mode; publicUrl: string; officeJs: string }) => Configuration;
