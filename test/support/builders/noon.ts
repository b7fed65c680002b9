/** The instant around which all builders are built, and at which a `FakeClock` starts. */
export const noonMs = Date.parse('2025-03-10T12:00:00Z');
