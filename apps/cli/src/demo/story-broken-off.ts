/** The house refused what the story wants: the two no longer fit together. */
export class StoryBrokenOff extends Error {
  override readonly name = 'StoryBrokenOff';
}
