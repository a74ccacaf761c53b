package check

import (
	"errors"
	"fmt"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// Evidence is what figures and events are judged by.
type Evidence struct {
	Record    trade.Record
	Measures  []comity.Measure
	Incidents []comity.Incident
	AsOf      comity.Date // only what was public by this day decides; what came later is told as context
}

// Figures judges every figure of a story, in their order.
func Figures(figures []comity.Figure, by Evidence) []comity.Verdict {
	verdicts := make([]comity.Verdict, len(figures))
	by.Record = trade.Remember(by.Record)
	for i := range figures {
		j := judge{Evidence: by, f: &figures[i], all: figures}
		j.v = comity.Verdict{Quote: figures[i].Quote, Figure: i, Class: comity.NotVerifiable}
		j.decide()
		j.finish()
		verdicts[i] = j.v
	}
	against(figures, verdicts)
	return verdicts
}

// judge is the judgement of one figure in the making.
type judge struct {
	Evidence
	f   *comity.Figure
	all []comity.Figure
	v   comity.Verdict
}

func (j *judge) decide() {
	switch {
	case j.f.Measure == comity.Tariff:
		j.tariff()
	case j.f.Measure == comity.Other:
		j.other()
	case j.f.Rank > 0:
		j.rank()
	default:
		j.trade()
	}
}

// part adds the judgement of one part of the figure; the figure is as good as its worst part that could be judged.
func (j *judge) part(p comity.Part) {
	j.v.Parts = append(j.v.Parts, p)
	j.v.Class = j.v.Class.Worse(p.Class)
	if p.Official != nil && j.v.Official == nil && p.Class != comity.NotVerifiable {
		best := p.Official.Best
		j.v.Official = &best
		if len(p.Official.Sources) > 0 {
			j.v.Source = p.Official.Sources[0]
		}
	}
}

// finish writes the reasons: those of the parts that decided, or of all when nothing could be judged.
func (j *judge) finish() {
	for _, p := range j.v.Parts {
		if p.Reason != "" && (p.Class == j.v.Class || p.Class == comity.NotVerifiable) {
			j.v.Reasons = append(j.v.Reasons, p.Reason)
		}
	}
	if j.v.Reasons == nil {
		j.v.Reasons = []string{}
	}
}

// abstain says why a part cannot be judged.
func (j *judge) abstain(name, format string, args ...any) {
	j.part(comity.Part{Name: name, Class: comity.NotVerifiable, Reason: fmt.Sprintf(format, args...)})
}

// query is the question that the figure puts to the record.
func (j *judge) query() trade.Query {
	q := trade.Query{Series: comity.Series{Reporter: j.f.Reporter, Partner: j.f.Partner, Flow: j.f.Flow, Product: j.f.Product},
		Period: j.f.Period, AsOf: j.AsOf}
	if j.f.Value != nil {
		q.Unit = j.f.Value.Unit
	}
	q.Product = j.product(q.Series)
	return q
}

// product finds the product of the record that the story's words name.
func (j *judge) product(s comity.Series) string {
	if s.Product == comity.AllProducts || s.Product == "" {
		return comity.AllProducts
	}
	want := strings.ToLower(s.Product)
	for _, p := range j.Record.Products(s.Reporter, s.Partner, s.Flow) {
		if low := strings.ToLower(p); low == want || strings.TrimSuffix(low, "s") == strings.TrimSuffix(want, "s") {
			return p
		}
	}
	return s.Product
}

// missingSlot names what the story leaves out and no observation can do without.
func (j *judge) missingSlot() string {
	switch {
	case j.f.Reporter == "":
		return "whose trade it is"
	case j.f.Partner == "":
		return "with whom the trade is"
	case j.f.Flow == "":
		return "whether exports, imports or both are meant"
	case j.f.Period.IsZero():
		return "for which months it stands"
	}
	return ""
}

// partial reports whether the story tells of days that are not whole months, which no monthly statistics can decide.
func (j *judge) partial() bool {
	return !j.f.Days.IsZero() && j.f.Days != comity.InPeriod(j.f.Period)
}

// trade judges the level and the change of a flow.
func (j *judge) trade() {
	if slot := j.missingSlot(); slot != "" {
		j.abstain("level", "the story does not say %s", slot)
		return
	}
	if j.partial() {
		j.abstain("level", "the statistics on record are by month; the story tells of %s", j.f.When())
		return
	}
	if j.f.Value != nil {
		j.level()
	}
	if j.f.Change != nil {
		j.change()
	}
	j.context()
}

func (j *judge) level() {
	value := j.f.Value
	if !currency(value.Unit) {
		j.abstain("level", "no statistics of quantities (%s) are on record", value.Unit)
		return
	}
	q := j.query()
	official, err := trade.Level(j.Record, q)
	if err != nil {
		j.unanswered(q, err)
		return
	}
	said, step := statedValue(j.f), printedStep(*value)
	c := compareLevel(said, value.Value, step, official)
	p := comity.Part{Name: "level", Class: c.class, Stated: said, Official: &official, Reason: c.reason}
	if rival := rivalPrint(said, official); c.class == comity.Contradicted && rival != nil {
		p.Class = comity.Supported
		p.Reason = fmt.Sprintf("%s has %s; %s of the same release says %s, and neither is the better witness", rival.Source, Number(*rival.Value, official.Unit),
			strings.Join(official.Sources, ", "), Number(official.Best, official.Unit))
	} else if c.class == comity.Supported {
		p.Reason = width(said, value.Unit)
	}
	j.part(p)
	if p.Class != comity.Supported {
		j.v.Wording = Money(official.Best.RoundTo(plainStep(*value)), value.Unit)
		j.neighboursOfLevel(q, said, c)
	}
}

// rivalPrint is a print of the same release, as good a witness as the best, that a story's number fits although it does not fit the best; nil when there
// is none. Where such witnesses disagree, who repeats one of them has not erred.
func rivalPrint(said comity.Interval, official comity.Derivation) *comity.Witness {
	for i := range official.Odd {
		if w := &official.Odd[i]; w.Authority == official.By && w.Value != nil && said.Overlaps(w.Interval()) {
			return w
		}
	}
	return nil
}

// unanswered judges a level that the record does not hold by what it holds instead: the same number in another currency, a whole that is smaller than
// this part of it. Else it abstains, and says if the partner's own statistics have the number.
func (j *judge) unanswered(q trade.Query, err error) {
	said := statedValue(j.f)
	if other, ok := j.otherCurrency(q, said); ok {
		j.part(comity.Part{Name: "level", Class: comity.Contradicted, Stated: said, Official: &other,
			Reason: fmt.Sprintf("the official number is %s %s, not %s", other.Unit, Number(other.Best, "USD"), q.Unit)})
		j.alternative("currency", fmt.Sprintf("fits %s, not %s", other.Unit, q.Unit), &other)
		j.v.Wording = Money(other.Best.RoundTo(plainStep(*j.f.Value)), other.Unit)
		return
	}
	if whole, ok := j.wholeBelow(q, said); ok {
		j.part(comity.Part{Name: "level", Class: comity.Contradicted, Stated: said, Official: &whole,
			Reason: fmt.Sprintf("more than the whole: %s came to %s", whole.Label, Number(whole.Best, whole.Unit))})
		j.alternative("impossible part", fmt.Sprintf("all of %s came to %s", whole.Label, Number(whole.Best, whole.Unit)), &whole)
		return
	}
	j.abstain("level", "%s", j.gap(err))
	m := q
	m.Reporter, m.Partner, m.Flow = q.Partner, q.Reporter, mirrorFlow(q.Flow)
	if d, err := trade.Level(j.Record, m); m.Flow != "" && err == nil && said.Overlaps(d.Interval) {
		j.alternative("compiler", fmt.Sprintf("fits %s’s own statistics (%s)", m.Reporter.The(), d.Compiler), &d)
	}
}

// otherCurrency finds the printed digits under another currency sign. Only prints of three digits or more count.
func (j *judge) otherCurrency(q trade.Query, said comity.Interval) (comity.Derivation, bool) {
	if !sharp(said) {
		return comity.Derivation{}, false
	}
	for _, unit := range trade.Units(j.Record, q.Series) {
		n := q
		n.Unit = unit
		if d, err := trade.Level(j.Record, n); unit != q.Unit && err == nil && said.Overlaps(d.Interval) {
			return d, true
		}
	}
	return comity.Derivation{}, false
}

func mirrorFlow(f comity.Flow) comity.Flow {
	return map[comity.Flow]comity.Flow{comity.Export: comity.Import, comity.Import: comity.Export, comity.Total: comity.Total}[f]
}

// plainStep is the place of the last digit that the story wrote, for words to offer at the same coarseness.
func plainStep(q comity.Quantity) comity.Decimal { return q.Resolution() }

func (j *judge) change() {
	q := j.query()
	if j.f.Value == nil || !currency(q.Unit) {
		q.Unit = "USD"
	}
	switch j.f.Basis {
	case comity.YoY:
		j.rate(q, 12)
	case comity.MoM:
		if q.Period.Len() != 1 {
			j.abstain("change", "a change on the month before needs a single month")
			return
		}
		j.rate(q, 1)
	case comity.Level:
		j.delta(q)
	default:
		j.abstain("change", "the story does not say against which period the change is measured")
	}
}

func (j *judge) rate(q trade.Query, months int) {
	official, err := trade.Change(j.Record, q, months)
	if err != nil {
		j.abstain("change", "%s", j.gap(err))
		return
	}
	said := statedChange(j.f)
	c := compareChange(said, *j.f.Change, official)
	j.part(comity.Part{Name: "change", Class: c.class, Stated: said, Official: &official, Reason: c.reason})
	if c.class != comity.Supported {
		if j.v.Wording == "" {
			j.v.Wording = Rate(official.Best.RoundTo(j.f.ChangeStep))
		}
		j.neighboursOfChange(q, said)
	}
}

// yearApart is the level that q asks for and that of the same months a year before.
func (j *judge) yearApart(q trade.Query) (now, was comity.Derivation, err error) {
	if now, err = trade.Level(j.Record, q); err != nil {
		return now, was, err
	}
	q.Period = q.Period.YearEarlier()
	was, err = trade.Level(j.Record, q)
	return now, was, err
}

// delta judges an absolute change: so many dollars more than a year before.
func (j *judge) delta(q trade.Query) {
	if j.f.ChangeUnit != "" {
		q.Unit = j.f.ChangeUnit
	}
	now, was, err := j.yearApart(q)
	if err != nil {
		j.abstain("change", "%s", j.gap(err))
		return
	}
	official := comity.Derivation{Formula: "level − year-earlier level", Label: "change of " + now.Label, Interval: now.Interval.Sub(was.Interval),
		Best: now.Best.Sub(was.Best), Unit: q.Unit, Compiler: now.Compiler, Public: now.Public, Sources: now.Sources,
		From: []comity.Derivation{now, was}}
	if q.Flow == comity.Balance && now.Best.Sign() < 0 && was.Best.Sign() < 0 { // a story counts how much larger or smaller the deficit is
		official.Formula, official.Interval, official.Best = "year-earlier level − level", was.Interval.Sub(now.Interval), was.Best.Sub(now.Best)
	}
	said := statedChange(j.f)
	c := compareLevel(said, *j.f.Change, j.f.ChangeStep, official)
	j.part(comity.Part{Name: "change", Class: c.class, Stated: said, Official: &official, Reason: c.reason})
}

// gap turns the record's answer "no observation" into a reason that says what is missing and what is known instead.
func (j *judge) gap(err error) string {
	var g *trade.Gap
	if !errors.As(err, &g) {
		return strings.TrimPrefix(err.Error(), comity.ErrNoData.Error()+": ")
	}
	words := seriesWords(g.Query.Series)
	if g.Latest.IsZero() {
		return fmt.Sprintf("no observation of %s is on record; one for %s would settle it", words, g.Query.Period.Long())
	}
	text := fmt.Sprintf("no %s observation of %s was public by %s; the latest is %s", g.Query.Period.Long(), words, j.AsOf, g.Latest.Long())
	if g.Known != nil {
		text += " (" + Number(g.Known.Best, g.Known.Unit)
		latest := g.Query
		latest.Period = g.Latest
		if rate, err := trade.Growth(j.Record, latest); err == nil {
			text += ", " + Rate(rate.Best)
		}
		text += ")"
	}
	return text + fmt.Sprintf(". The number for %s would settle it", missingWords(g))
}

func missingWords(g *trade.Gap) string {
	if n := len(g.Missing); n == 0 || n == g.Query.Period.Len() {
		return g.Query.Period.Long()
	}
	return comity.Months(g.Missing[0], g.Missing[len(g.Missing)-1]).Long()
}
