/** What may follow the address of an EventStoreDB. */
const options: readonly string[] = [
  ...['tls', 'tlsCAFile', 'userCertFile', 'userKeyFile'],
  ...['connectionName', 'nodePreference', 'dnsDiscover', 'maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout'],
  ...['defaultDeadline', 'keepAliveInterval', 'keepAliveTimeout'],
];

/** Why an option that the client reads may not be used. */
const refused: Readonly<Record<string, string>> = {
  throwonappendfailure: 'refused appends would be hidden: leave it out',
  tlsverifycert: 'the certificate is verified in any case: name the authority that signed it in tlsCAFile',
};

/**
 * An address that the client takes as it is meant. Of what it does not know it complains with the whole address, the password too; and it can be told to answer
 * a refused append with *success*, which nobody could believe then.
 * @throws Error that names the option, and nothing of the rest
 */
export function checkedAddress(url: string): string {
  const [, query = ''] = url.split('?');
  for (const [name] of new URLSearchParams(query)) {
    const reason = refused[name.toLowerCase()];
    if (reason !== undefined) throw new Error(`the option ${name} of the address of EventStoreDB is not used: ${reason}`);
    if (!options.some((each) => each.toLowerCase() === name.toLowerCase()))
      throw new Error(`the address of EventStoreDB has an option ${name}; there are: ${options.join(', ')}`);
  }
  return url;
}
