import { specsOf } from '#testing';
import { processEvents as e, houseEvents, userNameEvents } from './events.js';
import { directoryOf } from './fold.js';
import { foundHouseCommand, houseMachine } from './house.js';
import { defineProcess, endProcess, processMachine, renameProcess, setProcessOwner, setProcessUnit } from './process.js';
import { administrator, department, idOf, staff } from './sample.js';
import { releaseUserName, reserveUserName, userNameMachine } from './user-name.js';

const now = '2026-03-03T12:00:00.000Z';
const house = { directory: directoryOf(department) };

describe('a process', () => {
  const { given } = specsOf(processMachine, { events: e, now, house });
  const issue = { process: idOf('issue'), key: 'issue', name: 'Issue', owner: idOf('oksana'), unit: idOf('permits') };

  it('is defined with an owner and a unit that are there', () => {
    given()
      .when(defineProcess, issue)
      .by(administrator)
      .accepted(e.processDefined(issue))
      .when(defineProcess, issue)
      .by(administrator)
      .refused('wrong-status');
    const outcome = given()
      .when(defineProcess, { ...issue, owner: idOf('ghost'), unit: idOf('ghost') })
      .by(staff);
    outcome.refused('administrator-only');
    outcome.refused('person-is-here', { person: idOf('ghost') });
    outcome.refused('unit-is-open', { unit: idOf('ghost') });
  });

  it('changes and ends, quiet where nothing changes', () => {
    given(e.processDefined(issue))
      .when(setProcessOwner, { owner: idOf('ihor') })
      .by(administrator)
      .accepted(e.processOwnerSet({ process: idOf('issue'), owner: idOf('ihor') }))
      .when(setProcessOwner, { owner: idOf('ihor') })
      .by(administrator)
      .quietWhenRepeated()
      .when(setProcessUnit, { unit: null })
      .by(administrator)
      .accepted(e.processUnitSet({ process: idOf('issue'), unit: null }))
      .when(renameProcess, { name: 'Issue' })
      .by(administrator)
      .quietWhenRepeated()
      .when(endProcess, { reason: 'merged' })
      .by(administrator)
      .accepted(e.processEnded({ process: idOf('issue'), reason: 'merged' }))
      .when(setProcessOwner, { owner: null })
      .by(administrator)
      .refused('wrong-status');
  });
});

describe('a user name', () => {
  const { given } = specsOf(userNameMachine, { events: userNameEvents, now, house });

  it('belongs to one person at a time', () => {
    given()
      .when(reserveUserName, { person: idOf('olena') })
      .by(administrator)
      .accepted(userNameEvents.userNameReserved({ person: idOf('olena') }))
      .when(reserveUserName, { person: idOf('olena') })
      .by(administrator)
      .quietWhenRepeated()
      .when(reserveUserName, { person: idOf('petro') })
      .by(administrator)
      .refused('user-name-is-free')
      .when(releaseUserName)
      .by(administrator)
      .accepted(userNameEvents.userNameReleased({ person: idOf('olena') }))
      .when(reserveUserName, { person: idOf('petro') })
      .by(administrator)
      .accepted(userNameEvents.userNameReserved({ person: idOf('petro') }));
    given()
      .when(reserveUserName, { person: idOf('olena') })
      .by(staff)
      .refused('administrator-only');
  });
});

describe('the house', () => {
  const { given } = specsOf(houseMachine, { events: houseEvents, now, house });
  const founding = { person: 'process:founding', roles: [], process: 'founding' };
  const facts = { name: 'Department', zone: 'Europe/Kyiv', demo: false, keyMark: '0'.repeat(64) };

  it('is founded once, in a zone that exists, by nobody but the founding', () => {
    given()
      .when(foundHouseCommand, facts)
      .by(founding)
      .accepted(houseEvents.houseFounded(facts))
      .when(foundHouseCommand, facts)
      .by(founding)
      .refused('wrong-status');
    given()
      .when(foundHouseCommand, { ...facts, zone: 'Europe/Atlantis' })
      .by(founding)
      .refused('zone-is-known', { zone: 'Europe/Atlantis' });
    given().when(foundHouseCommand, facts).by(administrator).refused('only-the-founding');
  });
});
