// Package whatif answers what a change of tariffs would do to trade: a scenario, a baseline, sourced rates and elasticities become problems
// for package gravity, and their solutions become an answer with intervals and a hindcast. It reads no network and no database, and it
// forecasts nothing: an answer compares two worlds that differ in a tariff alone.
//
// # From a headline to an effect
//
// A headline of 50 % does not tell how much duty the goods bear: many are exempt, some pay other duties. What moves trade is the
// trade-weighted effective rate, here 33.6 %. How far it moves trade depends on time. One year after a tariff change, customs values fall
// by 0.76 % for each percent that the price with duty rises; after seven to ten years by 2 %. So for the United States' duties on Indian
// goods of August 2025
//
//	one year   ((1 + 0.336)/(1 + 0.024))^−0.76 − 1 = −18 %
//	long run   ((1 + 0.336)/(1 + 0.024))^−2.00 − 1 = −41 %
//	headline   ((1 + 0.500)/(1 + 0.024))^−4.00 − 1 = −78 %   the number that simulators print, and nothing near it was seen
//
// That is the partial effect (file model.go): nothing else moves. The conditional one lets the lost trade be replaced: every economy's
// total sales and purchases stay what they were. It is gravity's conditional equilibrium, on customs values. The full one lets incomes and
// prices move too; it needs domestic sales, and an elasticity above one, so it is for the long run only.
//
// # Intervals
//
// Two things are uncertain in an answer, the elasticity and, where only the statutory rate is known, how much of it is really paid (file
// rate.go). Both are distributions, cut into equally likely parts; the model is solved in the middle of each, and the 90 % interval is that
// of the results (file sample.go). Exchange rates, retaliation, front-loading and growth are not in it.
package whatif
