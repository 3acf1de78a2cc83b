import { join } from 'node:path';
import envPaths from 'env-paths';

const folders = envPaths('inroad', { suffix: '' });

/** The program's own folder, on the local disk of this user: `%LOCALAPPDATA%`, `Application Support`, `~/.local/share`. */
export const dataFolder = folders.data;

/** The database that every face opens unless told otherwise. */
export const defaultDatabaseFile = join(dataFolder, 'inroad.db');

/** Where a running host leaves its port. */
export const portFolder = join(dataFolder, 'host');

/** Where Electron keeps what Chromium needs; nothing personal. */
export const chromiumFolder = join(dataFolder, 'window');
