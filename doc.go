// Package comity holds the nouns of the program: economies, periods, decimals and intervals, stories with their figures, events and
// statements, observations with their witnesses, verdicts and measures. It does no input or output and knows no other package of the
// program; everything else is written in its words.
//
// The words are those of the field and are listed in docs/architecture.md. Three ideas carry the rest:
//
//   - A [Period] is a run of whole months, because that is what customs services publish. A fiscal year, a quarter and "the first nine
//     months of the fiscal year" are all months; there is no other calendar below this package.
//   - A number is never bare. What a text prints, what an office publishes and what arithmetic makes of both are [Interval] values: a
//     printed "$2 billion" is the half-open belief that the value lies between 1.5 and 2.5 billion.
//   - Whatever a story says carries its [Span]: where in the text it stands, in bytes and in code points, and the exact words.
package comity
