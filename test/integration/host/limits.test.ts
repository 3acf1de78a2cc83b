import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type HostFixture, legalPost, startFixture } from './host-fixture.ts';

const running: HostFixture[] = [];
const start = async (...args: Parameters<typeof startFixture>) => {
  const fixture = await startFixture(...args);
  running.push(fixture);
  return fixture;
};
afterEach(async () => {
  for (const fixture of running.splice(0)) await fixture.stop();
});

/** Milliseconds until the server ends a connection over which `send` dribbles. */
function lifeOf(port: number, send: (socket: Socket) => void): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => send(socket));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(performance.now() - began));
    socket.resume();
  });
}

it('ends slow headers, slow bodies and idle connections within twenty seconds', {
  timeout: 40_000,
}, async () => {
  const { host, authority, origin, token } = await start();
  const secret = await token();
  const dribble = (socket: Socket, text: string) => {
    const timer = setInterval(() => socket.write(text), 500);
    socket.on('close', () => clearInterval(timer));
  };
  const lives = await Promise.all([
    lifeOf(host.port, () => undefined),
    lifeOf(host.port, (socket) => {
      socket.write(`GET / HTTP/1.1\r\nHost: ${authority}\r\n`);
      dribble(socket, 'X: a\r\n');
    }),
    lifeOf(host.port, (socket) => {
      socket.write(
        `POST /api/account.create HTTP/1.1\r\nHost: ${authority}\r\nOrigin: ${origin}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 900000\r\nX-Inroad-Token: ${secret}\r\n\r\n`,
      );
      dribble(socket, ' ');
    }),
    lifeOf(host.port, (socket) => socket.write(`GET / HTTP/1.1\r\nHost: ${authority}\r\n\r\n`)),
  ]);
  const [silent, slowHeaders, slowBody, idle] = lives;
  expect(silent, 'silent').toBeLessThan(10_000);
  expect(slowHeaders, 'slow headers').toBeLessThan(10_000);
  expect(slowBody, 'slow body').toBeLessThan(20_000);
  expect(idle, 'idle').toBeLessThan(10_000);
});

it('holds no more than 32 connections at a time and serves again when they have gone', async () => {
  const { host, origin } = await start();
  const sockets = Array.from({ length: 60 }, () => connect(host.port, '127.0.0.1'));
  let refused = 0;
  for (const socket of sockets) socket.on('error', () => undefined).on('close', () => refused++);
  await sleep(500);
  expect(refused).toBe(60 - 32);
  for (const socket of sockets) socket.destroy();
  await sleep(200);
  expect((await fetch(`${origin}/`)).status).toBe(200);
});

it('listens on 127.0.0.1 and nowhere else', async () => {
  const { host } = await start();
  for (const address of ['::1', '127.0.0.2']) {
    const reached = await new Promise((resolve) => {
      const socket = connect(host.port, address, () => resolve(true));
      socket.on('error', () => resolve(false)).on('close', () => socket.destroy());
    });
    expect(reached, address).toBe(false);
  }
});

it('keeps its port in a file of its own, for this user only, and takes it away', async () => {
  const first = await start();
  const folder = join(first.folder, 'host');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, '999999999.port'), '1');
  const { host } = await start({ portFolder: folder });
  const [name = ''] = readdirSync(folder);
  expect(readdirSync(folder)).toEqual([`${process.pid}.port`]);
  expect(readFileSync(join(folder, name), 'utf8')).toBe(`${host.port}\n`);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  await running.pop()?.stop();
  expect(readdirSync(folder)).toEqual([]);
});

it('does not start on a port file folder that others can read', async () => {
  const { folder } = await start();
  const open = join(folder, 'open');
  mkdirSync(open, { mode: 0o755 });
  await expect(start({ portFolder: open })).rejects.toThrow('open to other users');
});

it('finishes what it is answering when it is closed, and ends idle connections', async () => {
  const fixture = await startFixture();
  const headers = { 'x-inroad-token': await fixture.token() };
  const idle = lifeOf(fixture.host.port, () => undefined);
  const answer = legalPost(fixture.origin, 'account.create', { name: 'Last' }, headers);
  await sleep(20);
  await fixture.host.close();
  expect((await answer).status).toBe(200);
  expect(await idle).toBeLessThan(5_000);
  await fixture.stop();
});
