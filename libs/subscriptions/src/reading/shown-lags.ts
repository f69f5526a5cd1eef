import { Inject, Injectable } from '@nestjs/common';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { CLOCK, EVENT_STORE, HouseFollower, HouseMetrics } from '#platform';
import { Places } from '../books/places.js';
import type { SubscriptionsHouse } from '../domain/index.js';
import { standingOf } from './standing.js';

/** Shows whoever runs the house how far behind the log each program is that should be reading; one that has ended or is idle is not shown. */
@Injectable()
export class ShownLags {
  constructor(
    @Inject(HouseMetrics) metrics: HouseMetrics,
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(HouseFollower) house: HouseFollower<SubscriptionsHouse>,
    @Inject(Places) places: Places,
    @Inject(CLOCK) clock: Clock,
  ) {
    metrics.watchSubscriptions(store, async () => {
      const known = [...house.current().house.subscriptions.values()];
      const standing = await standingOf(known, places, clock.now());
      return new Map(
        known.flatMap(({ state }, n) =>
          standing[n]!.status === 'active' ? [[state.subscription.id, standing[n]!.place.point] as const] : [],
        ),
      );
    });
  }
}
