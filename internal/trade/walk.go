package trade

import (
	"slices"

	"github.com/comity-project/comity"
)

// road is one standing number between two month boundaries; it adds its value when walked from from to to.
type road struct {
	from, to comity.Month
	back     bool
	v        Vintage
}

// tolerance is the share of a cumulated figure that a difference of two vintages may be off by, for want of a better measure of this
// compiler's revisions: India's cumulated exports by partner moved by 0.1 to 0.6 % from one month's release to the next in 2025 (April–November
// and December 2025 give 14.26 billion for exports to China, the release of April–December 14.247).
var tolerance = comity.MustDecimal("0.005")

// Tolerance is the revision tolerance of a walk over several roads: half a percent of its largest road.
func Tolerance(parts []comity.Derivation) comity.Decimal {
	largest := comity.Int(0)
	for _, p := range parts {
		if m := p.Interval.Mid().Abs(); largest.Less(m) {
			largest = m
		}
	}
	return largest.Mul(tolerance)
}

// walk finds the best walk from the start of p to its end over the standing numbers: fewest roads, each backward road counting as one and a
// half, then the narrowest interval. At most maxRoads roads: beyond a year of months a sum says nothing that a reader could follow.
func walk(standing map[comity.Period]Vintage, p comity.Period) ([]road, bool) {
	const maxCost = 2 * 14 // in half roads
	roads := roadsFrom(standing)
	type state struct {
		cost  int
		width comity.Decimal
		last  *road
		prev  comity.Month
	}
	best := map[comity.Month]state{p.Start(): {}}
	queue := []comity.Month{p.Start()}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		here := best[at]
		for i := range roads[at] {
			r := &roads[at][i]
			next := state{cost: here.cost + 2 + btoi(r.back), width: here.width.Add(r.v.Interval.Width()), last: r, prev: at}
			if next.cost > maxCost {
				continue
			}
			was, seen := best[r.to]
			if seen && (was.cost < next.cost || was.cost == next.cost && !next.width.Less(was.width)) {
				continue
			}
			best[r.to] = next
			queue = append(queue, r.to)
		}
	}
	end, ok := best[p.End()]
	if !ok {
		return nil, false
	}
	var path []road
	for at := p.End(); at != p.Start(); {
		if len(path) > maxCost {
			return nil, false
		}
		path = append(path, *end.last)
		at = end.prev
		end = best[at]
	}
	slices.Reverse(path)
	return path, true
}

func roadsFrom(standing map[comity.Period]Vintage) map[comity.Month][]road {
	periods := make([]comity.Period, 0, len(standing))
	for p := range standing {
		periods = append(periods, p)
	}
	slices.SortFunc(periods, comity.Period.Compare)
	roads := map[comity.Month][]road{}
	for _, p := range periods {
		v := standing[p]
		roads[p.Start()] = append(roads[p.Start()], road{p.Start(), p.End(), false, v})
		roads[p.End()] = append(roads[p.End()], road{p.End(), p.Start(), true, v})
	}
	return roads
}

// Difference is the formula of a walk that goes back somewhere.
const Difference = "difference of cumulated figures"

// add sums a walk into one derivation.
func add(path []road, label string) Vintage {
	if len(path) == 1 && !path[0].back {
		return path[0].v
	}
	sum := comity.Exactly(comity.Int(0))
	best := comity.Int(0)
	out := Vintage{Derivation: comity.Derivation{Label: label, Unit: path[0].v.Unit, Compiler: path[0].v.Compiler, Formula: "sum of months"}}
	step := comity.Int(0)
	for _, r := range path {
		part := r.v.Derivation
		if r.back {
			sum, best = sum.Sub(part.Interval), best.Sub(part.Best)
			out.Formula = Difference
			part.Label = "less " + part.Label
		} else {
			sum, best = sum.Add(part.Interval), best.Add(part.Best)
		}
		if step.Less(part.Best.LastNonzero()) && part.Best.Sign() != 0 {
			step = part.Interval.Width()
		}
		out.From = append(out.From, part)
		out.Sources = append(out.Sources, part.Sources...)
		if out.Day.Before(r.v.Day) {
			out.Day, out.Public = r.v.Day, r.v.Day
		}
		if out.Latest.IsZero() || r.v.Latest.Before(out.Latest) {
			out.Latest = r.v.Latest
		}
	}
	out.Interval = sum.Widen(Tolerance(out.From))
	out.Best = best
	out.Status = comity.Provisional
	return out
}
