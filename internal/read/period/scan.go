package period

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/lex"
)

type tok struct {
	lex.Token
	entry
}

type parser struct {
	s string
	t []tok
}

// Scan reads all mentions of times in s in the order of the text, each resolved with the nearest period before it as anchor. It is linear in
// the length of s and safe for any bytes.
func Scan(s string, ctx Context) []Mention {
	p := &parser{s: s}
	p.prepare()
	var out []Mention
	for i := 0; i < len(p.t); {
		f, ok := p.mention(i)
		if !ok {
			i++
			continue
		}
		x := f.x
		if x.part == oneMonth || x.day.kind != noDay || x.part == quarter || x.part == half {
			x.future = x.future || p.futureBefore(i)
		}
		m := Mention{Start: p.t[i].Start, End: p.t[f.next-1].End, Kind: f.kind, Basis: f.basis, Fiscal: x.y.fiscal || x.y1.fiscal || x.y.mode == twoYears, x: x}
		if m.Basis == comity.NoBasis {
			m.Basis = p.basisBefore(i, m.Kind, x)
		}
		m = m.Resolve(ctx)
		if m.Basis == comity.NoBasis && p.comparing(i) {
			m.Basis = basisOn(m.Period, ctx.Anchor)
		}
		if m.anchors() && m.Period != ctx.Anchor.YearEarlier() && !p.comparedWith(i) {
			ctx.Anchor = m.Period
		}
		out = append(out, m)
		i = f.next
	}
	p.anchorAhead(out, ctx)
	return joinDays(s, out)
}

func (p *parser) prepare() {
	tokens := lex.Append(make([]lex.Token, 0, len(p.s)/5+8), p.s)
	p.t = make([]tok, len(tokens))
	var buf [24]byte
	for i, t := range tokens {
		p.t[i].Token = t
		if t.Kind == lex.Word {
			p.t[i].entry = table[string(lex.Fold(&buf, p.s[t.Start:t.End]))]
		}
	}
}

func (p *parser) at(i int) tok {
	if i < 0 || i >= len(p.t) {
		return tok{}
	}
	return p.t[i]
}

func (p *parser) number(i int) bool { return p.at(i).Kind == lex.Number }
func (p *parser) glued(i int) bool  { return p.at(i).Glued }
func (p *parser) size(i int) int    { t := p.at(i); return t.End - t.Start }
func (p *parser) text(i int) string { t := p.at(i); return p.s[t.Start:t.End] }
func (p *parser) fold(i int) string { return strings.ToLower(p.text(i)) }

func (p *parser) is(i int, w string) bool {
	t := p.at(i)
	return t.End-t.Start == len(w) && strings.EqualFold(p.s[t.Start:t.End], w)
}

// any reports whether token i is one of the words.
func (p *parser) any(i int, words ...string) bool {
	for _, w := range words {
		if p.is(i, w) {
			return true
		}
	}
	return false
}

func (p *parser) capital(i int) bool {
	t := p.at(i)
	return t.Kind == lex.Word && 'A' <= p.s[t.Start] && p.s[t.Start] <= 'Z'
}

// int is the value of a digit run of at most nine digits.
func (p *parser) int(i int) (v int) {
	if p.size(i) > 9 {
		return 0
	}
	for _, c := range []byte(p.text(i)) {
		v = v*10 + int(c-'0')
	}
	return v
}

// dash skips a dash of any kind.
func (p *parser) dash(i int) bool { return p.any(i, "-", "–", "—", "‑", "−") }

// skip returns i+1 where token i is one of the words, else i.
func (p *parser) skip(i int, words ...string) int {
	if p.any(i, words...) {
		return i + 1
	}
	return i
}

// found is a mention as the grammar reads it.
type found struct {
	x     expr
	kind  Kind
	basis comity.Basis
	next  int
}

// mention tries the phrases that can begin at token i, the longer kinds first.
func (p *parser) mention(i int) (found, bool) {
	t := p.t[i]
	switch {
	case t.Kind == lex.Number:
		for _, f := range []func(int) (found, bool){p.numericDate, p.dayMonth, p.ago, p.part, p.rolling, p.quarterCode, p.monthsCode, p.numericMonth, p.decade, p.bareYears} {
			if m, ok := f(i); ok {
				return m, true
			}
		}
		return found{}, false
	case t.Kind != lex.Word || !t.start:
		return found{}, false
	}
	for _, f := range []func(int) (found, bool){p.basis, p.spokenYear, p.ago, p.yearEnd, p.fromTo, p.sinceWhat, p.soFar, p.monthRange, p.part, p.rolling, p.quarterNamed, p.quarterCode, p.relativeMonth,
		p.monthDay, p.monthYear, p.anchorPhrase, p.relativePhrase, p.yearPhraseAlone, p.weekdays} {
		if m, ok := f(i); ok {
			return m, true
		}
	}
	return found{}, false
}
