// Package gravity estimates structural gravity models of trade and solves
// their general equilibria: Poisson pseudo-maximum likelihood with any number
// of fixed effects, one-sector and multi-sector counterfactuals by exact hat
// algebra, product-level partial equilibrium, and the usual trade indicators.
// It never reads files and knows nothing of news, economies' names or any
// particular data source: slices and small structs in, numbers with their
// convergence record out.
//
// # Estimation
//
// [Fit] takes a [Problem]: an outcome, regressors, [Factor]s to absorb and to
// cluster by. A [Formula] and a [Frame] of columns build a Problem from text
// such as
//
//	trade ~ rta + log(dist) | exporter^year + importer^year + pair_id
//
// # Equilibrium
//
// [Solve] answers what a change of tariffs or trade costs does to a [World] of
// one sector, [Conditional] the same with outputs and expenditures held, and
// [SolveSectors] a many-sector world with input–output links.
//
// All results are the same digits at any number of threads.
package gravity
