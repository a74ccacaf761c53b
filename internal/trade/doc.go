// Package trade holds the algebra of trade statistics: what can be known of a level, a change, a total, a balance or a rank on a given day
// from the observations on record. It computes; it does not read stories, judge figures or touch a database.
//
// # Releases, witnesses, vintages
//
// An [comity.Observation] is one number of one release. Newspapers, tables and replies in parliament that repeat it are its witnesses: they
// are weighed, never averaged (file witness.go). Releases that give the same months again are vintages of the number (file vintage.go).
//
// # Derivation as a walk along the months
//
// Seldom does the record hold just the months that a story asks for. Think of the boundaries between months as places and of every
// observation as a road between two of them, which adds its number when walked forward and takes it away when walked back:
//
//	           14.25 (April–December)
//	   ┌──────────────────────────────────┐
//	April ───── 12.22 (April–November) ── December ── 2.04 ── January
//
// A level for some months is any walk from their first boundary to their last: April–December is the one long road, or April–November and
// then December; December alone is the short road, or back along April–November and forth along April–December. Sums of months, and
// differences of cumulated figures, are the same thing: a walk. The best walk is the one with the fewest roads, and among those the one that
// leaves the narrowest interval (file walk.go).
//
// A walk over more than one road leaves out revisions: when April–December was published, November had been revised as well. The interval
// of such a walk is therefore widened by the revision tolerance (see [Tolerance]); zero would be a false precision.
//
// Flows are tied as well: a total is exports and imports, a balance their difference (file derive.go). And a release that says "2.04
// billion, up 67.35 %" tells the year-earlier number too, as that release has it: 2.04/1.6735 = 1.22 (file vintage.go). Such an implied
// number is a vintage of its own: it is how revisions of last year's figures mostly reach the public.
package trade
