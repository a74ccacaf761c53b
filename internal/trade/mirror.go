package trade

import (
	"fmt"
	"strings"

	"github.com/comity-project/comity"
)

// Mirror is one flow as both sides record it.
type Mirror struct {
	Period         comity.Period
	Own, Partner   comity.Derivation
	OwnSeries      comity.Series
	PartnerSeries  comity.Series
	Gap            comity.Interval // partner's less own
	OfOwn          comity.Decimal  // the gap as a share of the own number
	OfPartner      comity.Decimal  // and of the partner's
	GapBest        comity.Decimal
	WrongSigned    bool   // an import, valued CIF at the border, below the partner's export, valued FOB before it
	ValuationOfOwn string // FOB or CIF, by convention of the flow
}

// MirrorOf sets the partner's record of a flow beside the reporter's, for the same months. A mirror never contradicts by itself: valuation (exports
// FOB, imports CIF: freight and insurance make an import some 5 to 10 % larger), routing and timing differ.
//
// Windows that do not align are refused, with the months that would align them.
func MirrorOf(r Record, q Query) (Mirror, error) {
	flow := map[comity.Flow]comity.Flow{comity.Export: comity.Import, comity.Import: comity.Export, comity.Total: comity.Total}[q.Flow]
	if flow == "" {
		return Mirror{}, fmt.Errorf("%w: a %s has no mirror; compare exports and imports", comity.ErrInput, q.Flow)
	}
	other := q
	other.Reporter, other.Partner, other.Flow = q.Partner, q.Reporter, flow
	own, errOwn := Level(r, q)
	theirs, errTheirs := Level(r, other)
	if errOwn != nil || errTheirs != nil {
		return Mirror{}, misaligned(r, q, other, errOwn, errTheirs)
	}
	m := Mirror{Period: q.Period, Own: own, Partner: theirs, OwnSeries: q.Series, PartnerSeries: other.Series,
		Gap: theirs.Interval.Sub(own.Interval), GapBest: theirs.Best.Sub(own.Best), ValuationOfOwn: "FOB"}
	if own.Best.Sign() != 0 && theirs.Best.Sign() != 0 {
		m.OfOwn, m.OfPartner = m.GapBest.Quo(own.Best), m.GapBest.Quo(theirs.Best)
	}
	if q.Flow == comity.Import {
		m.ValuationOfOwn, m.WrongSigned = "CIF", m.Gap.Lo.Sign() > 0
	} else if q.Flow == comity.Export {
		m.WrongSigned = m.Gap.Hi.Sign() < 0
	}
	return m, nil
}

// misaligned refuses a comparison of windows that do not align, and says which months are needed from whom.
func misaligned(r Record, q, other Query, errOwn, errTheirs error) error {
	var needs []string
	for _, side := range []struct {
		q   Query
		err error
	}{{q, errOwn}, {other, errTheirs}} {
		if side.err == nil {
			continue
		}
		needs = append(needs, fmt.Sprintf("%s from %s (on record: %s)", missingMonths(side.err, side.q.Period), side.q.Reporter.The(), nearestPeriods(r, side.q)))
	}
	return fmt.Errorf("%w: the two records cannot be compared for %s: needed are %s", comity.ErrNoData, q.Period.Long(), strings.Join(needs, ", and "))
}

func missingMonths(err error, p comity.Period) string {
	if g, ok := err.(*Gap); ok && len(g.Missing) > 0 && len(g.Missing) < p.Len() {
		return comity.Months(g.Missing[0], g.Missing[len(g.Missing)-1]).Long()
	}
	return p.Long()
}

// nearestPeriods names the windows on record that overlap the one asked for.
func nearestPeriods(r Record, q Query) string {
	var list []string
	for _, v := range Vintages(r, q.Series, orUSD(q.Unit), q.AsOf) {
		name := v.Period.Long()
		if v.level() && v.Period.Overlaps(q.Period) && (len(list) == 0 || list[len(list)-1] != name) {
			list = append(list, name)
		}
	}
	if len(list) == 0 {
		return "nothing that overlaps"
	}
	if len(list) > 4 {
		list = append(list[:2], append([]string{"…"}, list[len(list)-2:]...)...)
	}
	return strings.Join(list, ", ")
}

func orUSD(unit string) string {
	if unit == "" {
		return "USD"
	}
	return unit
}
