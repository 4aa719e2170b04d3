/** What a colour says. The words beside it say it too. */
export type Tone = 'held' | 'conflict' | 'pending' | 'cleared' | 'urgent' | 'quiet';
