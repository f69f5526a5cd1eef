import { Field, object, OptionalField, text } from './fields/index.js';
import { FormPipe } from './form-pipe.js';

class Inner {
  @Field(text({ max: 5 }))
  readonly name!: string;
}
class Outer {
  @OptionalField(object(() => Inner), { nullable: true })
  readonly maybe?: Inner | null;

  @OptionalField(object(() => Inner))
  readonly never?: Inner;
}
const check = (value: object) => new FormPipe().transform(value, { type: 'body', metatype: Outer }).catch((error: unknown) => error);

describe('an object within an object', () => {
  it('may be null where its field says so, and only there', async () => {
    expect(await check({ maybe: null })).toEqual({ maybe: null });
    expect(await check({ maybe: { name: 'abc' } })).toEqual({ maybe: { name: 'abc' } });
    expect(await check({ never: null })).toMatchObject({ details: { errors: [{ pointer: '/never', code: 'null-refused' }] } });
    expect(await check({ maybe: { name: 7 } })).toMatchObject({ details: { errors: [{ pointer: '/maybe/name', code: 'text-wanted' }] } });
    expect(await check({ maybe: 'x' })).toMatchObject({ details: { errors: [{ pointer: '/maybe', code: 'object-wanted' }] } });
  });
});
