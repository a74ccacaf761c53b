package figure

import (
	"strconv"
	"strings"
	"time"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/text"
)

// scope is what a part of a table says of its numbers: the title of all of them, a column of those under it, a label of those beside it.
type scope struct {
	flow              comity.Flow
	sign              int
	reporter, partner comity.Economy
	others            bool // the partner is a group without a name
	period            comity.Period
	yearless          bool // months that do not say their year
	product           string
	unit              string
	scale             comity.Decimal
	whole             bool // "Total": all that the other parts are part of
}

// over is a with what it leaves open taken from b.
func (a scope) over(b scope) scope {
	if a.flow == "" {
		a.flow, a.sign = b.flow, b.sign
	}
	if a.partner == "" && !a.others {
		a.partner, a.others = b.partner, b.others
	}
	a.reporter = cmpOr(a.reporter, b.reporter)
	if a.period.IsZero() {
		a.period, a.yearless = b.period, b.yearless
	}
	if a.product == "" {
		a.product = b.product
	}
	if a.unit == "" {
		a.unit, a.scale = b.unit, b.scale
	}
	return a
}

// sides is what the parts of a row share with it.
func (a scope) sides() scope {
	return scope{flow: a.flow, sign: a.sign, reporter: a.reporter, partner: a.partner, others: a.others, period: a.period}
}

// scopeOf reads what tokens [first, last) of a title, the head of a column or a label say.
func (r *reader) scopeOf(first, last int, s text.Sentence) scope {
	sc, _ := r.unitOf(first, last, true)
	sc.period, sc.yearless = r.monthsIn(first, last, s)
	r.flowIn(&sc, first, last, s)
	named, others := r.partnerIn(first, last, cmpOr(sc.reporter, r.Home))
	if sc.partner == "" {
		sc.partner, sc.others = named, others
	}
	if sc.partner != "" && sc.partner == sc.reporter {
		sc.partner = ""
	}
	return sc
}

// monthsIn is the first time that tokens [first, last) name, a year by itself among them, and whether it leaves its year open.
func (r *reader) monthsIn(first, last int, s text.Sentence) (comity.Period, bool) {
	for k := first; k < last; k++ {
		if p := r.romanMonths(k, last); !p.IsZero() {
			return p, false
		}
		if p := r.periodAt(k, s); !p.IsZero() && (r.timeAt[k] < 0 || k == 0 || r.timeAt[k-1] != r.timeAt[k] || k == first) && !r.against(k) {
			return p, !r.namesYear(k)
		}
		if q := r.quarterAt(k, last); q > 0 {
			year := r.sheet.title.period
			if year.IsZero() {
				year = r.state.period
			}
			if !year.IsZero() {
				start := comity.MonthOf(year.Last().Year(), time.Month(3*q-2))
				return comity.Months(start, start+2), true
			}
		}
		if y := yearOf(r.low[k]); y > 0 && r.timeAt[k] < 0 {
			return comity.CalendarYear(y), false
		}
	}
	return comity.Period{}, false
}

// romanMonths is the span that a title numbers in Roman figures: "I-III 2024"; zero for none.
func (r *reader) romanMonths(k, last int) comity.Period {
	if k+3 >= last || r.low[k+1] != "-" && r.low[k+1] != "–" {
		return comity.Period{}
	}
	from, to, year := roman[r.Doc.Tokens[k].Text], roman[r.Doc.Tokens[k+2].Text], yearOf(r.low[k+3])
	if from == 0 || to < from || year == 0 {
		return comity.Period{}
	}
	return comity.Months(comity.MonthOf(year, from), comity.MonthOf(year, to))
}

var roman = map[string]time.Month{"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}

// quarterAt is the quarter that the label of a row names without its year: "Q2", "Quarter 2", "2nd quarter", "II"; 0 for none.
func (r *reader) quarterAt(k, last int) int {
	switch w := r.low[k]; {
	case len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4':
		return int(w[1] - '0')
	case w == "quarter" && k+1 < last:
		return quarters[r.low[k+1]]
	case k+1 < last && r.low[k+1] == "quarter":
		return quarters[w]
	}
	return 0
}

var quarters = map[string]int{"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}

// yearOf is the year that a word is, also with the mark of a provisional number: "2023", "2023p", "2023*"; 0 for none.
func yearOf(w string) int {
	w = strings.TrimRight(w, "pre*")
	if y, err := strconv.Atoi(w); err == nil && len(w) == 4 && y >= 1900 && y <= 2100 {
		return y
	}
	return 0
}

// flowIn reads the flow that tokens [first, last) name, with the sides and goods of its phrase.
func (r *reader) flowIn(sc *scope, first, last int, s text.Sentence) {
	var one *cue
	for k := first; k < last; k++ {
		if r.low[k] == "net" && last-first < 4 { // "Net trade", "Net exports"
			sc.flow = comity.Balance
			return
		}
		c := r.cue(k)
		if c == nil || c.kind == verbCue && r.separatedLine(s) {
			continue
		}
		if one != nil && one.flow != c.flow {
			if one.flow == comity.Total || c.flow == comity.Balance { // "trade: exports", "export balance"
				one = c
				continue
			}
			return
		}
		if one == nil {
			one = c
		}
	}
	if one == nil {
		sc.flow, sc.sign = r.flowWord(first, last)
		return
	}
	deal := r.settle(one, s, last)
	sc.flow, sc.sign, sc.product = deal.flow, one.sign, one.product
	names := func(e comity.Economy) bool {
		for k := first; k < last; k++ {
			if m := r.actor(k); m != nil && m.Code.Economy() == e {
				return true
			}
		}
		return false
	}
	if names(deal.reporter.code) {
		sc.reporter = deal.reporter.code
	}
	if names(deal.partner.code) || one.to.code == deal.partner.code && one.to.code != "" || one.from.code == deal.partner.code && one.from.code != "" {
		sc.partner = deal.partner.code
	}
	sc.whole = one.whole && sc.partner == "" && (deal.flow == comity.Export || deal.flow == comity.Import)
}

// flowWord is the flow that a table's short words name: "To Mali" and "Sales" in the head of a column, "destinations" in a title.
func (r *reader) flowWord(first, last int) (comity.Flow, int) {
	var flow comity.Flow
	for k := first; k < last; k++ {
		w := r.low[k]
		f := columnWords[w]
		switch {
		case w == "to" && r.actor(k+1) != nil && k == first:
			return comity.Export, 0
		case w == "from" && r.actor(k+1) != nil && k == first:
			return comity.Import, 0
		case columnNouns[w] || flowNouns[w] == comity.Balance && w != "exchange" && last-first < 4:
			f = flowNouns[w]
			if f == comity.Balance {
				return f, balanceSigns[w]
			}
		case f == "" && last-first > 2 && (rankNouns[w] == comity.Export || rankNouns[w] == comity.Import): // "main destinations", not the head "Market" over the labels
			f = rankNouns[w]
		}
		if f != "" && flow != "" && f != flow {
			return "", 0
		}
		if f != "" {
			flow = f
		}
	}
	return flow, 0
}

// partnerIn is the one economy that tokens [first, last) name beside the reporter; others reports a group without a name.
func (r *reader) partnerIn(first, last int, reporter comity.Economy) (one comity.Economy, others bool) {
	for k := first; k < last; k++ {
		e, next, group := r.sideAt(k)
		if next > last || r.low[k] == "it" || r.low[k] == "us" && r.Doc.Tokens[k].Text != "US" {
			continue
		}
		if group {
			others = true
			k = next - 1
			continue
		}
		if _, bloc, ok := strings.Cut(r.Doc.Tokens[k].Text, "-"); ok && (strings.HasPrefix(r.low[k], "non-") || strings.HasPrefix(r.low[k], "extra-")) && isCapitals(bloc) { // "Non-EU"
			others = true
			continue
		}
		if e.code == "" || e.code == reporter || r.amountAt[k] >= 0 {
			continue
		}
		if one != "" && one != e.code {
			return "", false
		}
		one, k = e.code, next-1
	}
	return one, others && one == ""
}

func isCapitals(w string) bool { return len(w) > 1 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" }

// scales are the short words by which a table says how many it counts in.
var scales = map[string]int32{"thousand": 3, "thousands": 3, "'000": 3, "’000": 3, "000": 3, "thsd": 3, "th": 3, "k": 3, "million": 6, "millions": 6, "mln": 6, "mio": 6, "mill": 6, "mn": 6, "m": 6, "mil": 6,
	"crore": 7, "lakh": 5, "billion": 9, "billions": 9, "bln": 9, "bn": 9, "mrd": 9, "trillion": 12}

// heapUnits are what a table counts in besides money.
var heapUnits = map[string]string{"tonnes": "t", "tons": "t", "tonne": "t", "mt": "t", "kg": "kg", "kilograms": "kg", "barrels": "bbl", "litres": "l", "units": "unit", "head": "head"}

// unitOf finds the unit and scale that tokens [first, last) name without a number, "US$ million", "mln EUR", "thousand tonnes", and the token behind
// it. In prose it has to stand where a heading has it: "cost billions of dollars" has a verb before it.
func (r *reader) unitOf(first, last int, anywhere bool) (sc scope, next int) {
	for k := first; k < last; k++ {
		x := r.amountAt[k]
		switch {
		case x >= 0 && r.Amounts[x].Kind == amount.NotAmount && r.Amounts[x].Unit != "" && (anywhere || r.headsList(k, first)):
			a := &r.Amounts[x]
			for next = k + 1; next < last && r.amountAt[next] == x; next++ {
			}
			sc.unit, sc.scale = a.Unit, a.Value
			if a.Why != amount.Scale && a.Why != amount.Vague {
				sc.scale = comity.Int(1)
				if n := r.scaleNear(k, next); n > 0 {
					sc.scale = comity.Scaled(1, n)
				} else if alone := r.word(next) == ")" && (r.word(k-1) == "(" || r.word(k-2) == "("); next-k > 3 || !anywhere || last-first > next-k+2 && !alone { // a currency alone is a unit only in the head of a column
					sc.unit = ""
					continue
				}
			}
			if own := dollars[r.Home]; own != "" && r.low[k] != "us" && (r.word(k+1) == "of" || r.word(k+2) == "dollars" || r.word(k+1) == "dollars") && !strings.Contains(r.Doc.Text[a.Start:a.End], "US") {
				sc.unit = own
			}
			return sc, next
		case heapUnits[r.low[k]] != "" && anywhere && r.actorAt[k] < 0 && (k == first || r.low[k-1] == "(" || r.low[k-1] == "in" || r.low[k-1] == "," || r.low[k-1] == ":" || scales[r.low[k-1]] > 0):
			sc.unit, sc.scale = heapUnits[r.low[k]], comity.Scaled(1, scales[r.word(k-1)])
			return sc, k + 1
		case (x < 0 || r.Amounts[x].Unit == "") && (moneys[r.Doc.Tokens[k].Text] != "" || r.Doc.Tokens[k].Text == "USD" || r.Doc.Tokens[k].Text == "EUR") && r.scaleNear(k, k+1) > 0 && (anywhere || r.headsList(k, first)):
			return scope{unit: r.Doc.Tokens[k].Text, scale: comity.Scaled(1, r.scaleNear(k, k+1))}, k + 2
		case r.roundUnit(k) > 0: // "(US$100 million)"
			a := &r.Amounts[x]
			return scope{unit: a.Unit, scale: a.Value}, r.roundUnit(k)
		case r.namedMoney(k) && ownMoney[r.Home] != "": // "(Maloti million)"
			return scope{unit: ownMoney[r.Home], scale: comity.Scaled(1, scales[r.low[k+1]])}, k + 2
		case ownMarks[r.low[k]] && (anywhere || r.headsList(k, first)) && r.Doc.Tokens[k].Text[0] < 'a':
			if n := r.scaleNear(k, k+1); n > 0 && ownMoney[r.Home] != "" {
				sc.unit, sc.scale = ownMoney[r.Home], comity.Scaled(1, n)
				return sc, k + 2
			}
		}
	}
	return sc, last
}

// roundUnit reports whether a round sum of money alone in brackets begins at token k, the unit of a table: it returns the token behind it, 0 for none.
func (r *reader) roundUnit(k int) int {
	a := r.number(k)
	if a == nil || a.Kind != amount.Money || r.word(k-1) != "(" {
		return 0
	}
	next := k
	for x := r.amountAt[k]; next < len(r.low) && r.amountAt[next] == x; next++ {
	}
	if round := strings.Trim(r.Doc.Text[a.NumStart:a.NumEnd], "0, abcdefghijklmnopqrstuvwxyz"); round != "1" || r.word(next) != ")" || !comity.Int(99).Less(a.Value) {
		return 0
	}
	return next
}

// namedMoney reports whether a name that no other meaning is known of stands with a scale alone in brackets: "(Maloti million)".
func (r *reader) namedMoney(k int) bool {
	return r.word(k-1) == "(" && r.amountAt[k] < 0 && r.actorAt[k] < 0 && isWord(r.low[k]) && len(r.low[k]) > 3 && r.Doc.Tokens[k].Text[0] < 'a' && scales[r.word(k+1)] > 0 && r.word(k+2) == ")" && heapUnits[r.low[k]] == "" && flowNouns[r.low[k]] == ""
}

// ownMarks are signs of money that mean the country's own where a scale stands beside them: "(P million)", "Rs. in crore".
var ownMarks = set("p k r n d l q rs rs. re. sh shs shs. le nu fc ar fcfa cfa")

// ownMoney is the money that an economy counts in.
var ownMoney = func() map[comity.Economy]string {
	m := map[comity.Economy]string{}
	for money, e := range moneys {
		m[e] = money
	}
	for money, list := range map[string]string{"XOF": "SEN MLI CIV BFA NER TGO BEN GNB", "XAF": "CMR GAB COG TCD CAF GNQ"} {
		for _, e := range strings.Fields(list) {
			m[comity.Economy(e)] = money
		}
	}
	return m
}()

// scaleNear is the power of ten of the word right before token k or at token next: "mln EUR", "USD '000".
func (r *reader) scaleNear(k, next int) int32 {
	for r.word(k-1) == "." || r.word(k-1) == "of" || r.word(k-1) == "us" {
		k--
	}
	for r.word(next) == "." || r.word(next) == "'" || r.word(next) == "’" || r.word(next) == "," || r.word(next) == "in" {
		next++
	}
	if n := scales[r.word(next)]; n > 0 {
		return n
	}
	if n := scales[strings.TrimSuffix(r.word(next), ".")]; n > 0 {
		return n
	}
	return scales[strings.TrimSuffix(r.word(k-1), ".")]
}

// headsList tells a heading's scale from prose: "cost billions of dollars" has a verb before it.
func (r *reader) headsList(k, first int) bool {
	if k == first {
		return true
	}
	switch r.word(k - 1) {
	case "in", ",", "(", ":", "-", "–", "/", ";", "fob", "cif", "f.o.b.", "c.i.f.":
		return true
	}
	return false
}

// storyUnit is the one unit and scale that the headings of the story name, for a table that names none.
func (r *reader) storyUnit() scope {
	var one scope
	for _, s := range r.Doc.Sentences {
		sc, _ := r.unitOf(s.First, s.Last, false)
		if sc.unit == "" || sc.scale.Equal(comity.Int(1)) {
			continue
		}
		if one.unit != "" && (one.unit != sc.unit || !one.scale.Equal(sc.scale)) {
			return scope{}
		}
		one = scope{unit: sc.unit, scale: sc.scale}
	}
	return one
}

// namesYear reports whether the mention of time at token k says its year.
func (r *reader) namesYear(k int) bool {
	x := r.timeAt[k]
	for ; k < len(r.low) && r.timeAt[k] == x; k++ {
		if w := r.low[k]; len(w) >= 4 && w[0] >= '1' && w[0] <= '2' {
			return true
		}
	}
	return false
}
