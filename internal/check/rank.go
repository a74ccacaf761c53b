package check

import (
	"fmt"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// rank judges "largest trading partner" and its like: the measure (exports, imports or both), the months, the margin, and whether enough
// partners are on record for the place to mean anything.
func (j *judge) rank() {
	if j.f.Reporter == "" || j.f.Partner == "" || j.f.Flow == "" {
		j.abstain("rank", "the story does not say whose partners, or which flow, the rank is among")
		return
	}
	q := j.query()
	if q.Product != comity.AllProducts {
		j.abstain("rank", "ranks by product (%s) need every partner's trade in it, which is not on record", q.Product)
		return
	}
	q.Unit = "USD"
	_, own := j.f.Evidence.Slots["period"]
	if own && !q.Period.IsZero() {
		j.rankIn(q)
		return
	}
	periods := j.rankPeriods(q)
	if len(periods) == 0 {
		j.abstain("rank", "no full year of %s’s partners is on record", j.f.Reporter.The())
		return
	}
	q.Period = periods[0]
	for _, p := range periods { // the text does not say when: the newest months in which the place is right count for it
		alt := q
		alt.Period = p
		if r, err := trade.Rank(j.Record, alt); err == nil && r.Covered {
			if place, _ := r.Of(j.f.Partner); place == j.f.Rank {
				q.Period = p
				break
			}
		}
	}
	j.rankIn(q)
}

// rankPeriods are the months that a rank without months of its own may mean, in the order of preference: those of the figures around it, the longest
// run of the latest months on record, the last full year. Only those that are well enough covered to rank anybody count.
func (j *judge) rankPeriods(q trade.Query) []comity.Period {
	candidates := []comity.Period{q.Period}
	if p, ok := trade.ToDate(j.Record, q); ok {
		candidates = append(candidates, p)
	}
	if full := j.lastFullYear(q); !full.IsZero() {
		candidates = append(candidates, full)
	}
	var list []comity.Period
	for _, p := range candidates {
		if p.IsZero() {
			continue
		}
		in := q
		in.Period = p
		if ranking, err := trade.Rank(j.Record, in); err == nil && ranking.Covered {
			list = append(list, p)
		}
	}
	return list
}

func (j *judge) rankIn(q trade.Query) {
	ranking, err := trade.Rank(j.Record, q)
	if err != nil {
		j.abstain("rank", "%s", j.gap(err))
		return
	}
	place, tied := ranking.Of(j.f.Partner)
	if place == 0 {
		j.abstain("rank", "%s", j.gap(firstErr(trade.Level(j.Record, q))))
		return
	}
	official := rankDerivation(&ranking, place)
	p := comity.Part{Name: "rank", Stated: comity.Exactly(comity.Int(int64(j.f.Rank))), Official: &official}
	onRecord := fmt.Sprintf("%s among the %d on record for %s", ordinal(place), len(ranking.Places), q.Period.Long())
	switch {
	case place == j.f.Rank && (!ranking.Covered || place > 1 && !settledAbove(&ranking, place)):
		p.Class, p.Reason = comity.NotVerifiable, onRecord
		if len(ranking.Absent) > 0 {
			p.Reason += "; the numbers of " + names(ranking.Absent) + " would settle it"
		}
	case place == j.f.Rank:
		p.Class, p.Reason = comity.Supported, margin(&ranking, place)
	case place < j.f.Rank: // partners off the record may stand above
		p.Class, p.Reason = comity.NotVerifiable, onRecord+"; larger partners may be off the record"
	case tied:
		p.Class, p.Reason = comity.Imprecise, "the rounding of the numbers leaves open which is larger"
	default:
		p.Class = comity.Contradicted
		p.Reason = fmt.Sprintf("%s is %s for %s; %s", j.f.Partner.The(), ordinal(place), q.Period.Long(), margin(&ranking, 1))
		holder := ranking.Places[j.f.Rank-1]
		j.alternative("rank", fmt.Sprintf("the place was %s’s in %s", holder.Partner.The(), q.Period.Long()), &holder.Level)
		j.v.Wording = holder.Partner.Name()
	}
	j.part(p)
	j.rankContext(q, &ranking)
}

// settledAbove tells whether a lower place can be known: only a full year with its five largest partners says who is second or third.
func settledAbove(r *trade.Ranking, place int) bool { return len(r.Places) >= max(5, place+1) }

func rankDerivation(r *trade.Ranking, place int) comity.Derivation {
	d := comity.Derivation{Formula: "rank by " + string(r.Query.Flow), Label: fmt.Sprintf("%s among partners of %s, %s", r.Places[place-1].Partner, r.Query.Reporter, r.Query.Period),
		Interval: comity.Exactly(comity.Int(int64(place))), Best: comity.Int(int64(place)), Unit: "rank"}
	for i, p := range r.Places {
		if i < 5 || i == place-1 {
			d.From = append(d.From, p.Level)
			d.Sources = append(d.Sources, p.Level.Sources...)
		}
	}
	return d
}

// margin tells by how much a place is ahead of the next.
func margin(r *trade.Ranking, place int) string {
	here := r.Places[place-1]
	text := fmt.Sprintf("%s is %s with %s", here.Partner.The(), ordinal(place), Number(here.Level.Best, here.Level.Unit))
	if place >= len(r.Places) {
		return text + " in " + r.Query.Period.Long()
	}
	next := r.Places[place]
	gap := here.Level.Best.Sub(next.Level.Best)
	return fmt.Sprintf("%s in %s, %s (%s) ahead of %s", text, r.Query.Period.Long(), Number(gap, here.Level.Unit), share(gap, next.Level.Best), next.Partner.The())
}

// lastFullYear is the latest twelve months for which the reporter's partners can be ranked.
func (j *judge) lastFullYear(q trade.Query) comity.Period {
	q.Period = comity.Months(j.AsOf.InMonth(), j.AsOf.InMonth())
	return trade.LastFullYear(j.Record, q)
}

// rankContext names the other measure, where it has another leader, and the holders of the place in the years before.
func (j *judge) rankContext(q trade.Query, r *trade.Ranking) {
	if j.f.Rank != 1 {
		return
	}
	if held := j.heldBefore(q); held != "" {
		j.note("rank", "the place was held before by "+held, nil)
	}
	if q.Flow == comity.Total || q.Flow == comity.Export {
		other := q
		other.Flow = map[comity.Flow]comity.Flow{comity.Total: comity.Export, comity.Export: comity.Total}[q.Flow]
		if alt, err := trade.Rank(j.Record, other); err == nil && alt.Covered && alt.Places[0].Partner != r.Places[0].Partner {
			j.note("rank", fmt.Sprintf("by %s alone the first is %s: another measure, no contradiction", flowWords(other.Flow), margin(&alt, 1)[:strings.Index(margin(&alt, 1), " is ")]), nil)
		}
	}
}

// heldBefore tells who was first in the full years before, latest first, a run of years under one holder at once.
func (j *judge) heldBefore(q trade.Query) string {
	type reign struct {
		holder   comity.Economy
		from, to comity.Period
		prints   string
	}
	var reigns []reign
	for _, year := range trade.FullYears(j.Record, q) {
		if year == q.Period || year.Last() > q.Period.Last() {
			continue
		}
		past := q
		past.Period = year
		ranking, err := trade.Rank(j.Record, past)
		if err != nil || !ranking.Covered || len(ranking.Places) < 2 {
			continue
		}
		holder := ranking.Places[0].Partner
		if n := len(reigns); n == 0 || reigns[n-1].holder != holder {
			reigns = append(reigns, reign{holder: holder, to: year})
		}
		last := &reigns[len(reigns)-1]
		last.from, last.prints = year, last.prints+j.firstPrint(past, holder)
	}
	var told []string
	for _, r := range reigns {
		years := "in " + yearName(r.to)
		if r.from != r.to {
			years = "from " + yearName(r.from) + " to " + yearName(r.to)
		}
		told = append(told, r.holder.The()+" "+years+r.prints)
	}
	return strings.Join(told, "; ")
}

// firstPrint tells when the first release of a year had another leader.
func (j *judge) firstPrint(q trade.Query, leader comity.Economy) string {
	q.AsOf = q.Period.End().First().AddDays(75)
	early, err := trade.Rank(j.Record, q)
	if err != nil || !early.Covered || early.Places[0].Partner == leader {
		return ""
	}
	return fmt.Sprintf(" (for %s it was %s by what was public on %s)", yearName(q.Period), early.Places[0].Partner.The(), q.AsOf)
}

func flowWords(f comity.Flow) string {
	return map[comity.Flow]string{comity.Export: "exports", comity.Import: "imports", comity.Total: "exports and imports together", comity.Balance: "the balance"}[f]
}

// yearName is 2024-25 for April 2024 to March 2025, 2024 for a calendar year.
func yearName(p comity.Period) string {
	if p.Len() == 12 && p.Start().Month() != 1 {
		return fmt.Sprintf("%d-%02d", p.Start().Year(), p.Last().Year()%100)
	}
	return p.String()
}

func ordinal(n int) string {
	words := []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprintf("%dth", n)
}

func names(es []comity.Economy) string {
	var list []string
	for _, e := range es {
		list = append(list, e.The())
	}
	return strings.Join(list, ", ")
}

func firstErr(_ comity.Derivation, err error) error { return err }
