package amount

import (
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/lex"
)

// Short names of the token kinds.
const (
	kindWord   = lex.Word
	kindNumber = lex.Number
	kindSign   = lex.Sign
	kindPunct  = lex.Punct
)

type placeAt struct {
	at      int
	economy comity.Economy
}

type parser struct {
	s      string
	t      []tok
	ctx    Context
	places []placeAt // words of the text that name an economy with a shared currency
	out    []Amount
	buf    [64]byte

	sterling  int            // whether the text writes £: 0 not looked yet, 1 yes, −1 no
	ownDollar int            // the same of a letter before the dollar of its place
	note      comity.Economy // in whose money a note says the text counts, "-" for none, empty before it is looked for
}

// Scan reads all amounts of s in the order of the text. It is linear in the length of s and safe for any bytes.
func Scan(s string, ctx Context) []Amount {
	p := &parser{s: s, ctx: ctx}
	p.prepare()
	for i := 0; i < len(p.t); {
		i = p.step(i)
	}
	p.guard()
	p.share()
	p.ratios()
	p.ranges()
	p.rates()
	p.finish()
	p.pairs()
	return p.out
}

// prepare cuts the text and looks up the words.
func (p *parser) prepare() {
	tokens := lex.Append(make([]lex.Token, 0, len(p.s)/5+8), p.s)
	p.t = make([]tok, len(tokens))
	var buf [24]byte
	for i, t := range tokens {
		p.t[i].Token = t
		if t.Kind != kindWord {
			continue
		}
		p.t[i].word = table[string(lex.Fold(&buf, p.s[t.Start:t.End]))]
		if p.t[i].is(place) && (p.s[t.Start] < 'a' || p.t[i].ref != "USA") {
			p.places = append(p.places, placeAt{t.Start, comity.Economy(p.t[i].ref)})
		}
	}
}

func (p *parser) at(i int) tok {
	if i < 0 || i >= len(p.t) {
		return tok{}
	}
	return p.t[i]
}

func (p *parser) kind(i int) lex.Kind { return p.at(i).Kind }
func (p *parser) glued(i int) bool    { return p.at(i).Glued }

// runsOn reports whether token i is a word or digits glued to what stands before.
func (p *parser) runsOn(i int) bool {
	return p.glued(i) && (p.kind(i) == kindWord || p.kind(i) == kindNumber)
}

func (p *parser) size(i int) int    { t := p.at(i); return t.End - t.Start }
func (p *parser) text(i int) string { t := p.at(i); return p.s[t.Start:t.End] }
func (p *parser) fold(i int) string { return strings.ToLower(p.text(i)) }

// is compares a token with a lower-case word or a character.
func (p *parser) is(i int, w string) bool {
	t := p.at(i)
	return t.End-t.Start == len(w) && strings.EqualFold(p.s[t.Start:t.End], w)
}

// int is the value of a digit run; runs too long for it are never asked.
func (p *parser) int(i int) (v int64) {
	for _, c := range []byte(p.text(i)) {
		if v > 1<<58 {
			return v
		}
		v = v*10 + int64(c-'0')
	}
	return v
}

// join is the lower-case text of tokens first to last with single spaces.
func (p *parser) join(first, last int) string {
	b := p.buf[:0]
	for i := first; i <= last; i++ {
		if i > first && p.t[i].Kind == kindWord {
			b = append(b, ' ')
		}
		b = append(b, p.fold(i)...)
	}
	return string(b)
}

// capital reports whether token i begins with an ASCII capital.
func (p *parser) capital(i int) bool {
	t := p.at(i)
	return t.Kind == kindWord && 'A' <= p.s[t.Start] && p.s[t.Start] <= 'Z'
}

// step reads what begins at token i and returns the token to go on with.
func (p *parser) step(i int) int {
	t := p.t[i]
	switch t.Kind {
	case kindWord:
		if t.class == 0 && (p.s[t.Start] >= 'a' && p.s[t.Start] <= 'z') && t.End-t.Start > 2 {
			return i + 1
		}
		return p.word(i)
	case kindNumber, kindSign:
		return p.begin(i, i, false)
	}
	switch c := p.s[t.Start]; {
	case c == '.' && p.kind(i+1) == kindNumber && p.glued(i+1) && !t.Glued:
		return p.begin(i, i, false)
	case (c == '-' || c == '+' || strings.HasPrefix(p.s[t.Start:], "−") || strings.HasPrefix(p.s[t.Start:], "–")) && p.signAt(i):
		return p.begin(i, i+1, c != '+')
	case c >= 0x80 && vulgar[p.text(i)] != [2]int64{}:
		return p.begin(i, i, false)
	}
	return i + 1
}

// signAt tells the minus of "-1.3%" from a hyphen and from a bullet.
func (p *parser) signAt(i int) bool {
	if p.t[i].Glued && !p.is(i-1, "(") && !p.is(i-1, "|") || !p.glued(i+1) || p.is(i, "–") && i > 0 && p.kind(i-1) == kindNumber {
		return false
	}
	return p.kind(i+1) == kindNumber || p.kind(i+1) == kindSign || p.is(i+1, ".") && p.kind(i+2) == kindNumber
}

// word reads what a word can begin.
func (p *parser) word(i int) int {
	t := p.t[i]
	if p.is(i, "http") || p.is(i, "https") || p.is(i, "www") {
		return p.skipGlued(i)
	}
	if (p.is(i, "minus") || p.is(i, "negative")) && p.numeralAt(i+1) && !p.at(i+1).is(article) {
		return p.begin(i, i+1, true)
	}
	if cur, next, ok := p.prefix(i); ok {
		return p.amount(i, next, cur, false)
	}
	if next := p.scale(i); next > i {
		return next
	}
	if t.is(percent) && p.is(i+1, "of") && p.numeralAt(i+2) && p.kind(i-1) != kindNumber { // "percent of 10"
		return p.percentOf(i, i+2)
	}
	if p.is(i, "per") && p.is(i+1, "cent") {
		if p.is(i+2, "of") && p.numeralAt(i+3) {
			return p.percentOf(i, i+3)
		}
		return p.not(i, i+2, Bare)
	}
	return p.classed(i)
}

// classed reads the word at i by its class in the table.
func (p *parser) classed(i int) int {
	t := p.t[i]
	switch {
	case t.is(cardinal|tens|article) || p.is(i, "half") || p.is(i, "quarter"):
		return p.numberWord(i)
	case t.is(vague):
		return p.vague(i)
	case t.is(multiple):
		return p.multiple(i)
	case t.is(ordinal):
		return p.ordinal(i)
	case t.is(magnitude) && p.strongMagnitude(i) && p.suffixMoney(i+1):
		return p.scaleOf(i, i+1)
	case p.size(i) == 3 && p.capital(i) && exact[p.text(i)] != 0 && !strings.Contains(wordlike, " "+p.text(i)+" "):
		return p.not(i, i+1, Bare)
	case t.is(money) && marks[t.cur].kind == 'n' && p.kind(i+1) == kindNumber && p.bigNumber(i+1):
		return p.amount(i, i+1, t.cur, false)
	case t.is(percent), t.is(money) && marks[t.cur].kind != 'c' && !p.weakNoun(i) && (!p.capital(i) || i == 0):
		return p.not(i, i+1, Bare)
	}
	return i + 1
}

// numberWord reads what a number word or an article begins.
func (p *parser) numberWord(i int) int {
	t := p.t[i]
	switch {
	case p.is(i, "one") && p.pronoun(i):
		return p.not(i, i+1, Pronoun)
	case t.is(cardinal) && p.at(i-1).is(head) && p.capital(i) && p.capital(i-1) && !p.unitAt(i+1):
		return p.not(i, i+1, Name)
	case p.spokenYear(i) > i:
		return p.not(i, p.spokenYear(i), Year)
	case p.numeralAt(i), t.is(article) && (p.at(i+1).is(ordinal) || p.at(i+1).is(tens) && p.at(i+3).is(ordinal)):
		return p.begin(i, i, false)
	case t.is(article) && (p.is(i+1, "few") || p.is(i+1, "couple")):
		return p.vague(i)
	}
	return i + 1
}

// skipGlued goes over a web address.
func (p *parser) skipGlued(i int) int {
	for i++; i < len(p.t) && p.t[i].Glued; i++ {
	}
	return i
}

// begin reads an amount whose sign, if any, is at first and whose mark or numeral is at i.
func (p *parser) begin(first, i int, negative bool) int {
	if p.kind(i) == kindSign {
		cur, next, ok := p.prefix(i)
		if !ok {
			if next := p.scale(i); next > i {
				return next
			}
			if first == i && p.mark(i) != 0 {
				return p.not(i, i+1, Bare)
			}
			return i + 1
		}
		return p.amount(first, next, cur, negative)
	}
	if p.kind(i) == kindNumber && p.is(first, "+") {
		if next, why := p.phone(i); why != 0 {
			return p.not(first, next, why)
		}
	}
	if first == i && p.kind(i) == kindNumber {
		if next, why := p.otherNumber(i); why != 0 {
			return p.not(i, next, why)
		}
	}
	return p.amount(first, i, 0, negative)
}

// amount reads numeral and unit at i and appends the amount.
func (p *parser) amount(first, i int, cur int16, negative bool) int {
	if cur != 0 && p.kind(i) == kindPunct && p.kind(i+1) == kindNumber && !p.is(i, ".") {
		negative, i = true, i+1
	}
	n, ok := p.numeral(i, cur != 0)
	if !ok {
		return i + 1
	}
	if n.bad != 0 {
		return p.not(first, n.next, n.bad)
	}
	a := Amount{Start: p.t[first].Start, NumStart: p.t[i].Start, NumEnd: p.t[n.next-1].End, Kind: Count, Value: n.value(), Resolution: n.step(), mark: cur}
	a.meta = meta{first: first, next: n.next, num: n, prefixed: cur != 0, signed: negative}
	p.unit(&a, n)
	if a.Kind == Count && cur == 0 {
		if next, why := p.afterNumber(&a, n); why != 0 {
			a.Why, a.Kind, a.meta.next = why, NotAmount, next
		}
	}
	if negative {
		a.Value = a.Value.Neg()
	}
	a.End = p.t[a.meta.next-1].End
	if a.Kind != NotAmount {
		p.rate(&a)
		p.nounAfter(&a)
	}
	p.out = append(p.out, a)
	return max(a.meta.next, i+1)
}

// not appends a number that is no amount, tokens [first, next). Its value is kept where it has one.
func (p *parser) not(first, next int, why Reason) int {
	a := Amount{Start: p.t[first].Start, End: p.t[next-1].End, NumStart: p.t[first].Start, NumEnd: p.t[next-1].End, Kind: NotAmount, Why: why}
	a.meta = meta{first: first, next: next}
	if p.kind(first) == kindNumber && p.size(first) < 19 {
		a.Value = comity.Int(p.int(first))
	} else if t := p.t[first]; t.is(ordinal) || t.is(cardinal) {
		a.Value = comity.Int(t.parts())
	} else if last := p.t[next-1]; p.kind(next-1) == kindNumber && p.size(next-1) < 19 && last.Start > 0 {
		a.Value = comity.Int(p.int(next - 1))
	}
	if why == Bare {
		a.Unit = "percent"
		if cur := p.mark(first); cur != 0 {
			a.mark = cur
			a.Unit, a.Source = p.currency(cur, "", a.Start)
		}
	}
	p.out = append(p.out, a)
	return next
}
