import { answerParent } from './host/answer-parent.ts';
import { streamLogger } from './host/logger.ts';

// Ctrl-C in a terminal reaches every process of the group; when this one ends is for the shell to say.
process.on('SIGINT', () => undefined);
// Ends the process, which is started again, where a call would wait for ever.
process.on('unhandledRejection', (error) => {
  throw error;
});

const [, , file = ''] = process.argv;
answerParent(process.parentPort, file, streamLogger(process.stderr, 'warn'));
