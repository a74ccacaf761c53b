// Package score owns the ruler: it compares what a system took from the stories of a gold set with what careful
// annotators took, and gives the numbers of ../shared/gold/score.py to the last digit. It never reads a story itself,
// and knows nothing of how a system found its answers.
//
// # How a figure is counted
//
// A story has gold figures and system figures. One system figure may answer at most one gold figure, so the pairs are an
// assignment problem: every pair that passes the test at hand (lenient, strict or full) is a candidate, its weight is
// the number of slots that agree with a bonus for quotes that meet, and the assignment has as many pairs as possible
// and, among those, the greatest weight. Take a story with two gold figures and a system with two:
//
//	gold    A  IND>CHN export 2025-12 2.0e9 USD     B  IND>CHN export 2025-12 +67 %
//	system  x  IND>CHN export 2025-12 2.0e9 USD     y  IND>CHN import 2025-12 +67 %
//
// Strict: A-x agree in every slot that counts; B-y differ in the flow and are no candidate. One pair, so precision
// 1/2, recall 1/2. Lenient: a change that agrees, one common economy and periods that overlap are enough, so B-y pair too
// and both are 1; the slot table then says that the flow was right in one of two. A gold figure that only restates a matched
// one, and a system figure that repeats one, are left out of both sums.
//
// # What is added to score.py
//
// [Intervals] gives a 90 % bootstrap interval over stories for each measure, and [Causes] counts why figures, events and
// verdicts were missed, so that the largest cause can be mended first without reading the stories it came from.
//
// The one known difference from score.py: a system file that holds NaN or Infinity is not JSON (RFC 8259) here.
package score
