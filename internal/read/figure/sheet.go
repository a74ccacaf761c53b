package figure

import (
	"cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// # How a table or list is read
//
// A table is a title over columns and rows, and each of them says part of what a number is. All three are read by one function, scopeOf, into the same
// thing, a scope: flow, sides, months, goods, unit. A number is what its row says, then its column, then the subheading above, then the title:
//
//	Ruritania: trade with Utopia, US$ million          ← title: partner Utopia, unit USD, scale 1e6
//	                     2023     2024    % change     ← columns: 2023; 2024; a change of what the row has for 2024
//	Exports              61.0     66.4       8.9       ← row: exports. 66.4 is exports to Utopia in 2024, +8.9%
//	  of which cheese    12.5     13.0       4.0       ← row: cheese; the flow of the row above
//	Imports                                            ← subheading: imports, until the next
//	Glass                 9.1      8.2      -9.9       ← row: glass, imports from Utopia
//	Total                 9.1      8.2      -9.9       ← what the rows above are parts of
//
// A list is a table without columns; its rows can hold several numbers, each with a label of its own, a change or a former value behind it:
//
//	Exports: 66.4 (61.0), of which cheese 13.0, up 4% from 12.5
//
// What does not fit this is left to the reading of prose.

// sheet is the table or list in force.
type sheet struct {
	title    scope
	part     scope // since the last subheading
	columns  []column
	shares   bool         // its bare percentages are shares: "with shares of trade"
	unnamed  bool         // no head stands over the labels
	unitless bool         // no unit is found for it anywhere
	inline   bool         // the columns were named in words: "(exports / imports)"
	second   scope        // the unit of the numbers in brackets: "tonnes (US$ million)"
	yearEnd  int          // the month in which the years of the rows end
	start    comity.Month // the first month of the year of its rows
	above    scope        // of the last row: what "of which" is part of
	rows     int
	sentence int // the last that belongs to it
}

// readSheet takes a sentence that heads a table or list, or is a row of one. It reports whether the sentence is read by that.
func (r *reader) readSheet(s text.Sentence) bool {
	i := r.sentenceIndex(s.First)
	switch {
	case s.Paragraph == 0:
		return false
	case r.isRule(s):
		return r.follows(i)
	case r.isHeading(s):
		return r.headLine(s, i)
	}
	if unit, at := r.unitOf(s.First, s.Last, false); unit.unit != "" {
		if head := r.titlePart(s, at); head < s.Last { // "Exports to Mali ($ million): 2023: 4.1; 2024: 5.2"
			r.newTitle(r.scopeOf(s.First, head, s), i)
			r.sheet.title.unit, r.sheet.title.scale = unit.unit, unit.scale
			return r.listRow(s, head)
		}
		if !r.valued(s.First, s.Last) {
			r.newTitle(r.scopeOf(s.First, s.Last, s), i)
			r.inlineColumns(s)
			r.noticeFlow(s)
			return true
		}
	}
	if !r.follows(i) {
		return false
	}
	if r.gridRow(s) || r.listRow(s, s.First) {
		r.sheet.sentence = i
		r.sheet.rows++
		if t := &r.sheet.title; t.partner != "" { // below a table the story goes on with what its title is about
			r.state.partner, r.state.others, r.state.product = t.partner, false, cmp.Or(t.product, comity.AllProducts)
		}
		return true
	}
	return false
}

// follows reports whether sentence i is near enough to the table in force to belong to it.
func (r *reader) follows(i int) bool { return r.sheet.sentence > 0 && i-r.sheet.sentence <= 3 }

func (t *sheet) near(i int) bool { return t.sentence > 0 && i-t.sentence <= 3 }

// isHeading reports whether a line heads what follows: it holds no values and no verb, and no full stop ends it.
func (r *reader) isHeading(s text.Sentence) bool {
	if s.Paragraph == 0 || r.valued(s.First, s.Last) || r.word(s.Last-1) == "." && r.low[s.Last-2] != "mn" {
		return false
	}
	return s.Kind != text.Prose || r.word(s.Last-1) == ":" || !r.hasVerb(s) || r.separatedLine(s)
}

func (r *reader) hasVerb(s text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if p := r.pos(k); p == text.VERB || p == text.AUX {
			return true
		}
	}
	return false
}

// headLine reads a line without values: the names of columns, a subheading, or a title. It reports whether nothing else is to be read in it.
func (r *reader) headLine(s text.Sentence, i int) bool {
	r.heading(s)
	if r.namesColumns(s, i) {
		return true
	}
	if s.Kind == text.Prose && r.word(s.Last-1) == ":" && !r.announcesRows(i) {
		return false
	}
	head := r.scopeOf(s.First, s.Last, s)
	if under := r.sheet.near(i) && (r.sheet.rows > 0 || r.sheet.title.unit != ""); under && head.flow == "" && head.partner == "" && s.Last-s.First < 6 && r.namesGoods(s.First, s.Last) { // "Coffee" over its buyers
		head.product = r.labelGoods(r.trim(segment{s.First, s.Last}), head)
	}
	if r.sheet.rows > 0 && r.follows(i) && head.unit == "" && head.period.IsZero() && r.low[s.First] != "table" {
		r.sheet.part, r.sheet.above, r.sheet.sentence = head, scope{}, i
		r.noticeFlow(s)
		return false
	}
	r.newTitle(head, i)
	r.inlineColumns(s)
	if head.unit != "" {
		r.noticeFlow(s)
	}
	return head.unit != ""
}

// announcesRows reports whether the line after sentence i is one of a table or list.
func (r *reader) announcesRows(i int) bool {
	if i+1 >= len(r.Doc.Sentences) {
		return false
	}
	next := r.Doc.Sentences[i+1]
	return next.Kind != text.Prose || len(r.segments(next)) > 1 || !r.strict(next)
}

// newTitle begins a table. Lines of one title add to each other; the next table counts in the unit of the one right before it, unless it names another.
func (r *reader) newTitle(head scope, i int) {
	old := r.sheet
	r.sheet = sheet{sentence: i}
	at := r.Doc.Sentences[i].Paragraph
	for k := i - 1; k > 0 && r.Doc.Sentences[k].Paragraph == at && !r.hasVerb(r.Doc.Sentences[k]); k-- { // "Rice exports, 2023. Values in US$ million."
		if o := r.Doc.Sentences[k]; !r.valued(o.First, o.Last) {
			head = head.over(r.scopeOf(o.First, o.Last, o))
		}
	}
	if st := &r.state; head.product == "" && st.paragraph == at && r.away(r.Doc.Sentences[i]) <= 1 && st.product != comity.AllProducts { // "Cocoa sales rose to $1 billion. The biggest buyers were"
		head.product = st.product
	}
	switch {
	case !old.near(i):
		r.sheet.title = head
	case old.rows == 0:
		r.sheet.title = head.over(old.title)
		r.sheet.columns, r.sheet.unnamed, r.sheet.inline, r.sheet.yearEnd = old.columns, old.unnamed, old.inline, old.yearEnd
	default:
		r.sheet.title = head.over(scope{unit: old.title.unit, scale: old.title.scale})
	}
	s := r.Doc.Sentences[i]
	r.sheet.shares = r.has(s, "share") || r.has(s, "shares")
	if first, next := r.unitOf(s.First, s.Last, true); first.unit != "" && r.word(next) == "(" {
		r.sheet.second, _ = r.unitOf(next+1, s.Last, true)
	}
	if p := r.sheet.title.period; p.Len() == 12 {
		r.sheet.start = p.Start()
	} else if p := r.state.period; p.Len() == 12 && r.sheet.title.period.IsZero() {
		r.sheet.start = p.Start()
	}
}

// titlePart is the token where the rows of a line begin that holds its own title: behind the colon that follows the unit at token at.
func (r *reader) titlePart(s text.Sentence, at int) int {
	for k := at; k+1 < s.Last && k < at+6; k++ {
		if r.low[k] == ":" && !r.valued(s.First, k) {
			return k + 1
		}
	}
	return s.Last
}

// heading lets a line above a passage set its months, and whom it is about when that is everybody.
func (r *reader) heading(s text.Sentence) {
	var months []comity.Period
	var inside []bool
	for k, open := s.First, false; k < s.Last; k++ {
		open = r.low[k] == "(" || open && r.low[k] != ")"
		if m := r.time(k); m != nil && tellsMonths(m) && !m.Future && (k == s.First || r.timeAt[k] != r.timeAt[k-1]) {
			months = append(months, r.periodAt(k, s))
			inside = append(inside, open)
		}
	}
	if len(months) > 0 && !r.separatedLine(s) {
		r.state.period, r.state.bracketed = months[0], comity.Period{}
		if len(months) == 2 && (!inside[0] && inside[1] || r.has(s, "brackets") || r.has(s, "parentheses")) {
			r.state.bracketed = months[1]
		}
	}
	r.noticeBrackets(s)
	for k := s.First; k < s.Last; k++ {
		if e, _, _ := r.sideAt(k); e.code == comity.World {
			r.state.partner, r.state.others, r.state.sentence = comity.World, false, r.sentenceIndex(s.First)
		}
	}
}

// periodAt is the period of the mention at token k in the calendar of the story's side; zero when none tells months there.
func (r *reader) periodAt(k int, s text.Sentence) comity.Period {
	if m := r.time(k); m == nil || !tellsMonths(m) {
		return comity.Period{}
	}
	m, _ := r.resolve(k, &item{}, s, cmp.Or(r.Home, r.state.reporter))
	return m.period
}

// isRule reports whether a line is drawn: "|-----|-----|".
func (r *reader) isRule(s text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if isLetterOrDigit(r.low[k]) {
			return false
		}
	}
	return true
}

func isLetterOrDigit(w string) bool {
	for _, c := range w {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 0x2fff || c >= 0xc0 && c < 0x2000 {
			return true
		}
	}
	return false
}
