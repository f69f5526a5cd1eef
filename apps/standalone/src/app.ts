import type { AddressInfo } from 'node:net';
import type { Engine, EngineOptions } from './engine.js';
import { openHouse } from './open-house.js';

/** Starts api, worker and projector on the database and listens. */
export async function startEngine({ configuration, databaseUrl, logger, tellPassword, clock }: EngineOptions): Promise<Engine> {
  const { host, port } = configuration.http;
  const house = await openHouse({
    databaseUrl,
    log: configuration.log,
    dataDirectory: configuration.directories.data,
    zone: configuration.zone,
    adminPassword: configuration.adminPassword,
    tellPassword,
    logger,
    mail: configuration.mail,
    webhooks: configuration.webhooks,
    maximumBytesOfAFile: configuration.attachments.maximumBytes,
    alarmHorizon: configuration.alarms.horizon,
    ...(clock && { clock }),
  });
  try {
    await house.api.app.listen({ host, port });
  } catch (error) {
    await house.close();
    throw error;
  }
  const { port: given } = house.api.app.getHttpServer().address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${given}`, close: () => house.close() };
}
