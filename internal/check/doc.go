// Package check judges the figures of a story against observations, measures and dated incidents, and against each other. It decides; it does
// not read text and does not touch a database.
//
// # How a figure is judged
//
// A printed number is an interval (file stated.go): "$2 billion" leaves 1.5 to 2.5 billion, "nearly 37 %" leaves a little below 37. An official
// number is one too, and package trade gives it, as it was known on the story's day. The two are compared (file compare.go):
//
//	they meet                                     supported, and the width of the rounding is told
//	apart by at most 2 %, or cut off not rounded  imprecise
//	further apart                                 contradicted
//	nothing on record                             not verifiable, with what is missing and what would settle it
//
// So "fell 1.8 % to $6.8 billion" against 6.88 billion and −1.83 %: the change is supported; the level leaves 6.75 to 6.85, the official
// [6.875, 6.885] is outside by 0.4 %, and 6.88 cut at one decimal is 6.8: imprecise, "cut off, not rounded", and "$6.9 billion" is offered.
// A figure of several parts is judged by part; the whole is the worst part that could be judged.
//
// What is not supported is tried against neighbouring readings (file neighbour.go): the other flow, another partner, another period, a slip of
// scale. The first that fits names the error. A figure that is right gets its honest neighbours as context (file context.go).
package check
