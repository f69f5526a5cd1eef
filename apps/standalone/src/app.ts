import type { Engine, EngineOptions } from './engine.js';
import { openHouse } from './open-house.js';

/** Starts api, worker and projector on the database and listens. */
export async function startEngine({ configuration, databaseUrl, logger, tracing, tellPassword, clock }: EngineOptions): Promise<Engine> {
  const house = await openHouse({
    databaseUrl,
    log: configuration.log,
    files: configuration.attachments.place,
    queue: configuration.queue,
    requestsAtOnce: configuration.http.requestsAtOnce,
    proxies: configuration.http.proxies,
    dataDirectory: configuration.directories.data,
    zone: configuration.zone,
    adminPassword: configuration.adminPassword,
    tellPassword,
    logger,
    tracing,
    mail: configuration.mail,
    mailIn: configuration.mailIn,
    webhooks: configuration.webhooks,
    provider: configuration.provider,
    outgoing: configuration.outgoing,
    maximumBytesOfAFile: configuration.attachments.maximumBytes,
    alarmHorizon: configuration.alarms.horizon,
    simulationLimits: configuration.simulations,
    ...(clock && { clock }),
  });
  house.core.metrics.watchProcess();
  try {
    return { url: await house.api.listen(configuration.http), close: () => house.close() };
  } catch (error) {
    await house.close();
    throw error;
  }
}
