import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { UtilityProcessStandIn } from './utility-process.ts';

type Handler = (...args: never[]) => unknown;

/** A page's contents: keeps the window-open handler and what was sent; events are fired by tests. */
export class ContentsStandIn extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | null = null;
  readonly sent: unknown[][] = [];
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  readonly did: string[] = [];
  reload(): void {
    this.did.push('reload');
  }
  forcefullyCrashRenderer(): void {
    this.did.push('crash');
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }
}

/** A session: keeps every handler it is given. */
export class SessionStandIn extends EventEmitter {
  readonly partition: string;
  readonly options: unknown;
  readonly handlers: Record<string, Handler> = {};
  readonly protocols = new Map<string, (request: Request) => Promise<Response>>();
  spellChecker = true;
  constructor(partition: string, options: unknown) {
    super();
    this.partition = partition;
    this.options = options;
  }
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.protocols.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => {
      this.handlers.request = handler;
    },
  };
  setPermissionRequestHandler(handler: Handler): void {
    this.handlers.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.handlers.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.handlers.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler): void {
    this.handlers.displayMedia = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }
}

/** What a test decides about the machine the shell believes to run on. */
export interface Machine {
  readonly appPath: string;
  readonly locale?: string;
  readonly packaged?: boolean;
  readonly first?: boolean;
  /** Answer of every message box, by button; a function is asked each time. */
  readonly answer?: number | (() => number | Promise<number>);
  /** Command-line switches that Chromium has taken. */
  readonly switches?: readonly string[];
}

/**
 * Stands in for the module `electron`: records what the shell asks for, in order, and lets tests fire the events and
 * call the handlers that Electron would.
 */
export function createElectron({
  appPath,
  locale = 'en-US',
  packaged = false,
  first = true,
  answer = 0,
  switches = [],
}: Machine) {
  /** Names of calls in the order they came. */
  const calls: string[] = [];
  const windows: WindowStandIn[] = [];
  const sessions: SessionStandIn[] = [];
  const opened: string[] = [];
  const boxes: unknown[][] = [];
  const schemes: unknown[] = [];
  const paths: Record<string, string> = {};
  const ipc = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  const menus: unknown[] = [];
  const processes: UtilityProcessStandIn[] = [];
  const forks: unknown[][] = [];
  let ready = (): void => undefined;
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    enableSandbox: () => void calls.push('enableSandbox'),
    setPath: (name: string, path: string) => {
      calls.push('setPath');
      paths[name] = path;
    },
    commandLine: { hasSwitch: (name: string) => switches.includes(name) },
    requestSingleInstanceLock: () => {
      calls.push('requestSingleInstanceLock');
      return first;
    },
    whenReady: () => isReady,
    getLocale: () => locale,
    getAppPath: () => appPath,
    quit: () => void calls.push('quit'),
    exit: (code: number) => void calls.push(`exit ${code}`),
  });

  class WindowStandIn extends EventEmitter {
    readonly options: Record<string, unknown>;
    readonly webContents = new ContentsStandIn();
    readonly loaded: string[] = [];
    readonly did: string[] = [];
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      calls.push('BrowserWindow');
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents as unknown as WebContents);
    }
    async loadURL(url: string): Promise<void> {
      this.loaded.push(url);
    }
    destroyed = false;
    isDestroyed = () => this.destroyed;
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
    maximize = () => void this.did.push('maximize');
    show = () => void this.did.push('show');
    restore = () => void this.did.push('restore');
    focus = () => void this.did.push('focus');
  }

  const module = {
    app,
    // By its constructor alone: the statics it inherits have types that a declaration file cannot name.
    BrowserWindow: WindowStandIn as new (options: Record<string, unknown>) => EventEmitter,
    dialog: {
      showErrorBox: (...args: unknown[]) => void boxes.push(args),
      showMessageBox: async (...args: unknown[]) => {
        boxes.push(args);
        return { response: await (typeof answer === 'function' ? answer() : answer) };
      },
      showMessageBoxSync: (...args: unknown[]) => {
        boxes.push(args);
        return answer;
      },
    },
    ipcMain: {
      handle: (
        channel: string,
        handler: (event: unknown, ...args: unknown[]) => Promise<unknown>,
      ) => {
        if (ipc.has(channel)) throw new Error(`a second handler for ${channel}`);
        ipc.set(channel, handler);
      },
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => void menus.push(menu),
    },
    protocol: {
      registerSchemesAsPrivileged: (list: unknown[]) => {
        calls.push('registerSchemesAsPrivileged');
        schemes.push(list);
      },
    },
    screen: {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    },
    session: {
      fromPartition: (partition: string, options: unknown) => {
        const made = new SessionStandIn(partition, options);
        sessions.push(made);
        return made;
      },
    },
    shell: { openExternal: async (url: string) => void opened.push(url) },
    utilityProcess: {
      fork: (script: string, args: string[], options: unknown) => {
        calls.push('fork');
        forks.push([script, args, options]);
        const made = new UtilityProcessStandIn(script, args);
        processes.push(made);
        return made;
      },
    },
  };
  return {
    module,
    app,
    calls,
    windows,
    sessions,
    opened,
    boxes,
    schemes,
    paths,
    ipc,
    menus,
    processes,
    forks,
    ready: () => ready(),
  };
}

export type ElectronStandIn = ReturnType<typeof createElectron>;
