import { Command } from 'commander';

/** `redress config-check`: what is wrong with the settings, before anything starts with them. */
export function configCheckCommand(): Command {
  return new Command('config-check')
    .description('Parses the settings of the environment and says everything that is wrong with them. Nothing is started.')
    .option('--apart', 'as those of a process that runs apart from the others')
    .addHelpText('after', '\nExit code: 0 where a process could start with them, 1 where not.')
    .action(async ({ apart = false }: { apart?: boolean }) => {
      const { readConfiguration } = await import('#platform/ground');
      readConfiguration(process.env, { apart });
      process.stdout.write('The configuration can be used.\n');
    });
}
