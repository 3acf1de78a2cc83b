import { parseArgs } from 'node:util';

/** The strongest peers (the second one loads few people faster), and what a bare canvas can do at best. */
const DEFAULT_PEERS = ['gojs', 'd3-org-chart', 'canvas-limit'];
const ALL_PEERS = [
  ...['xyflow-naive', 'xyflow-culled', 'xyflow-elk', 'd3-org-chart', 'cytoscape', 'antv-g6'],
  ...['maxgraph', 'gojs', 'canvas-limit'],
];

export interface Options {
  readonly peers: readonly string[];
  readonly sizes: readonly number[];
  readonly rounds: number;
}

/** `--rounds 5 --sizes 500,2000 --all`: all peers instead of the strongest and the limit. */
export function options(): Options {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '500,1000,2000,5000,10000' },
    },
  });
  return {
    peers: values.all ? ALL_PEERS : DEFAULT_PEERS,
    sizes: values.sizes.split(',').map(Number),
    rounds: Number(values.rounds),
  };
}
