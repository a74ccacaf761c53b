package amount

import (
	_ "embed"
	"sort"
	"strings"

	"github.com/comity-project/comity"
)

//go:embed currencies.tsv
var currenciesTSV string

//go:embed places.tsv
var placesTSV string

// Source says how a currency was decided.
type Source uint8

// The sources of a currency, from the surest.
const (
	Named     Source = iota + 1 // by a code, a sign of its own, or an adjective: US$, Australian dollars
	Placed                      // a shared mark, decided by the place of the story
	Neighbour                   // a shared mark, decided by an economy named near it
	Assumed                     // a shared mark, read in its usual sense
)

// mark is one way to write a currency.
type mark struct {
	kind  byte // p before, s after, b either, n noun, c ISO code
	minor bool // a hundredth of the unit
	iso   string
	by    []placed
}

type placed struct {
	economy comity.Economy
	iso     string
}

// marks is indexed by the entry of a word or by exact; index 0 is no mark.
var (
	marks []mark
	exact map[string]int16 // signs and case-sensitive words: $, Rs, USD
	nouns map[string]int16 // lower-case nouns: rupee, rupees
)

// codes are the ISO 4217 alphabetic codes in use, and those that press reports of the last thirty years still name.
const codes = `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
	COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR
	ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
	NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SOS SRD SSP STN SYP SZL THB
	TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL XDR`

// wordlike codes are also English words or common abbreviations; they need a number that looks like money.
const wordlike = " ALL TOP CUP COP PEN MAD TRY LAK GEL SOS BAM ANG MOP RON ERN MUR BOB MAD STN JD KD BD RO LD DT DA LE LL YR SLR Nu Rf Ks Br MK VT Gs CFA KM Ar MT ID "

// lowercase codes are read in small letters too, as careless copy has them.
const lowercase = "usd eur gbp jpy cny rmb inr aud cad chf hkd sgd nzd krw thb idr myr php vnd rub brl mxn zar sar aed btc"

// dollars are the letters that name a dollar before or after its sign.
var dollars = map[string]string{
	"US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CDN": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "SG": "SGD", "NT": "TWD",
	"R": "BRL", "MEX": "MXN", "MX": "MXN", "EC": "XCD", "TT": "TTD", "J": "JMD", "B": "BND", "BDS": "BBD", "BZ": "BZD", "SI": "SBD", "FJ": "FJD",
	"F": "FJD", "N": "NAD", "Z": "ZWL", "L": "LRD", "G": "GYD", "T": "TOP", "TOP": "TOP", "WS": "WST", "SR": "SRD", "BBD": "BBD", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD",
	"SGD": "SGD", "TWD": "TWD", "CLP": "CLP", "COL": "COP",
}

func loadCurrencies() {
	marks = append(marks, mark{})
	exact, nouns = make(map[string]int16, 400), make(map[string]int16, 400)
	for line := range strings.SplitSeq(currenciesTSV, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 4 || line[0] == '#' {
			continue
		}
		m := mark{kind: f[1][0], minor: f[2] == "1", iso: f[3]}
		if len(f) > 4 {
			for pair := range strings.FieldsSeq(f[4]) {
				e, iso, _ := strings.Cut(pair, "=")
				m.by = append(m.by, placed{comity.Economy(e), iso})
			}
		}
		if at := int16(len(marks)); m.kind == 'n' {
			nouns[f[0]], nouns[f[0]+"s"] = at, at
		} else {
			exact[f[0]] = at
		}
		marks = append(marks, m)
	}
	for code := range strings.FieldsSeq(codes) {
		exact[code] = int16(len(marks))
		marks = append(marks, mark{kind: 'c', iso: code})
	}
	for code := range strings.FieldsSeq(lowercase) {
		nouns[code] = exact[strings.ToUpper(code)]
	}
}

func addCurrencies(t map[string]word) {
	loadCurrencies()
	for name, at := range nouns {
		e := t[name]
		e.class |= money
		e.cur = at
		t[name] = e
	}
}

// isoMark is the mark of an ISO code.
func isoMark(iso string) int16 { return exact[iso] }

// shared reports whether the mark belongs to several currencies.
func (m mark) shared() bool { return len(m.by) > 0 }

// in is the currency that the mark means in an economy.
func (m mark) in(e comity.Economy) (string, bool) {
	for _, p := range m.by {
		if p.economy == e {
			return p.iso, true
		}
	}
	return "", false
}

// prefix reads a currency mark that stands before a number, from token i. It returns the first token after the mark.
func (p *parser) prefix(i int) (cur int16, next int, ok bool) {
	t := p.t[i]
	switch t.Kind {
	case kindSign:
		return p.signPrefix(i)
	case kindWord:
		if cur, next, ok = p.dollarPrefix(i); ok {
			return cur, next, true
		}
		if cur = p.mark(i); cur == 0 || marks[cur].kind == 's' || marks[cur].kind == 'n' {
			return p.oddPrefix(i)
		}
		next = i + 1
		if p.is(next, ".") && p.glued(next) && (t.End-t.Start <= 4) {
			next++
		}
		if s := p.s[t.Start:t.End]; strings.Contains(wordlike, " "+s+" ") && !p.looksMoney(next) {
			return 0, i, false
		}
		return cur, next, p.signedAt(next)
	}
	return 0, i, false
}

// mark is the currency mark that token i is in itself.
func (p *parser) mark(i int) int16 {
	t := p.at(i)
	if c := exact[p.s[t.Start:t.End]]; c != 0 {
		return c
	}
	return t.cur
}

// signPrefix reads "$", "$US", "US$" having been read by dollarPrefix.
func (p *parser) signPrefix(i int) (int16, int, bool) {
	cur := p.mark(i)
	if cur == 0 {
		return 0, i, false
	}
	next := i + 1
	if p.text(i) == "$" && p.kind(next) == kindWord && p.glued(next) && p.kind(next+1) == kindNumber && p.glued(next+1) {
		if iso := dollars[strings.ToUpper(p.text(next))]; iso != "" {
			return isoMark(iso), next + 1, true
		}
	}
	return cur, next, p.signedAt(next)
}

// signedAt reports whether a numeral, with a minus or without, begins at token i: $-5.2bn.
func (p *parser) signedAt(i int) bool {
	return p.numeralAt(i) || (p.is(i, "-") || p.is(i, "−")) && p.kind(i+1) == kindNumber && p.glued(i+1)
}

// dollarPrefix reads "US$", "HK $", "U.S.$", "usd$".
func (p *parser) dollarPrefix(i int) (int16, int, bool) {
	if p.is(i, "u") && p.is(i+1, ".") && p.is(i+2, "s") {
		j := i + 3
		if p.is(j, ".") {
			j++
		}
		if p.text(j) == "$" && p.signedAt(j+1) {
			return isoMark("USD"), j + 1, true
		}
		return 0, i, false
	}
	word := p.text(i)
	if sign := p.text(i + 1); word == "GH" && (sign == "¢" || sign == "₵") && p.numeralAt(i+2) {
		return isoMark("GHS"), i + 2, true
	}
	if p.text(i+1) != "$" || p.t[i].End-p.t[i].Start > 3 || !p.signedAt(i+2) {
		return 0, i, false
	}
	iso := dollars[strings.ToUpper(word)]
	spaced := !p.glued(i + 1)
	switch {
	case iso == "":
		return 0, i, false
	case spaced && p.glued(i+2) && word != strings.ToUpper(word): // "cost us $5"
		return 0, i, false
	case spaced && len(word) == 1 && (word == "A" || word == "a" || word != strings.ToUpper(word) && word != "c"): // an article, a stray letter
		return 0, i, false
	}
	return isoMark(iso), i + 2, true
}

// oddPrefix reads marks that are one capital letter glued to the number: R5bn in South Africa, N5bn in Nigeria, P5bn in the
// Philippines, K5bn in Zambia, and Y=590 of wire services without the yen sign.
func (p *parser) oddPrefix(i int) (int16, int, bool) {
	word := p.text(i)
	if len(word) != 1 {
		return 0, i, false
	}
	next := i + 1
	if word == "Y" && p.is(next, "=") && p.glued(next) && p.numeralAt(next+1) {
		return isoMark("JPY"), next + 1, true
	}
	if word == "S" && p.is(next, "/") && p.glued(next) { // soles
		j := next + 1
		if p.is(j, ".") && p.glued(j) {
			j++
		}
		return isoMark("PEN"), j, p.numeralAt(j)
	}
	m, ok := letters[word]
	if !ok || p.kind(next) != kindNumber || p.glued(i) && !p.is(i-1, "(") && !p.is(i-1, "[") && !p.is(i-1, "“") && !p.is(i-1, "\"") {
		return 0, i, false
	}
	n, ok := p.numeral(next, true)
	big := ok && n.mult != 0 && n.bad == 0
	if iso, ok := m.in(p.ctx.Place); ok && (big || p.glued(next)) {
		return isoMark(iso), next, true
	}
	if big && p.glued(next) { // "N4.96 trillion" is money wherever it is written
		if iso, ok := p.neighbour(m, p.t[i].Start); ok {
			return isoMark(iso), next, true
		}
		return isoMark(m.iso), next, true
	}
	return 0, i, false
}

// letters stand for a currency before a number.
var letters = map[string]mark{
	"R": {iso: "ZAR", by: []placed{{"ZAF", "ZAR"}}},
	"N": {iso: "NGN", by: []placed{{"NGA", "NGN"}}},
	"P": {iso: "PHP", by: []placed{{"PHL", "PHP"}, {"BWA", "BWP"}}},
	"K": {iso: "PGK", by: []placed{{"PNG", "PGK"}, {"ZMB", "ZMW"}, {"MMR", "MMK"}}},
	"Q": {iso: "GTQ", by: []placed{{"GTM", "GTQ"}}},
	"D": {iso: "GMD", by: []placed{{"GMB", "GMD"}}},
	"E": {iso: "SZL", by: []placed{{"SWZ", "SZL"}}},
	"L": {iso: "HNL", by: []placed{{"HND", "HNL"}}},
}

// suffix reads a currency that stands after a number that ends before token k: " yuan", "-cent", " Hong Kong dollars", " USD", "€".
// The economy is that of the adjective. strong says that the number looks like money, so that "won" and "real" are currencies.
func (p *parser) suffix(k int, strong bool) (cur int16, adj comity.Economy, next int, ok bool) {
	j := k
	if p.is(j, "-") && p.glued(j) && p.glued(j+1) {
		j++
	}
	if p.kind(j) == kindSign && !(p.glued(j+1) && p.kind(j+1) == kindNumber) {
		cur = p.mark(j)
		if cur != 0 && p.text(j) == "$" {
			if iso, n := p.dollarAfter(j + 1); iso != "" {
				return isoMark(iso), "", n, true
			}
		}
		return cur, "", j + 1, cur != 0
	}
	first := j
	for n := 0; n < 4 && p.kind(j) == kindWord; n++ {
		if c := p.mark(j); c != 0 && marks[c].kind != 'p' {
			if j == first && !strong && p.weakNoun(j) {
				return 0, "", k, false
			}
			if p.fold(j) == "cfa" && (p.is(j+1, "francs") || p.is(j+1, "franc")) {
				j++
			}
			return c, adj, j + 1, true
		}
		if p.is(j, "m") || p.t[j].End-p.t[j].Start != 4 {
		} else if c := exact[p.text(j)[1:]]; c != 0 && p.text(j)[0] == 'M' && marks[c].kind == 'c' { // 120 MEUR
			return c, "million", j + 1, true
		}
		switch w := p.fold(j); {
		case p.t[j].is(place):
			adj = comity.Economy(p.t[j].ref)
		case w == "u" && p.is(j+1, ".") && p.is(j+2, "s"):
			adj, j = "USA", j+2
			if p.is(j+1, ".") {
				j++
			}
		case w == "hong" || w == "new" || w == "sri" || w == "south" || w == "convertible" || w == "north" || w == "finnish" || w == "german" || w == "spanish" || w == "israeli" || w == "vietnamese":
		default:
			return 0, "", k, false
		}
		j++
	}
	return 0, "", k, false
}

// dollarAfter reads the country of a dollar price after its sign or number: "$76 US a barrel", "10 $ US".
func (p *parser) dollarAfter(j int) (string, int) {
	switch p.text(j) {
	case "US", "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "Cdn":
		return dollars[strings.ToUpper(p.text(j))], j + 1
	case "U":
		if p.is(j+1, ".") && p.is(j+2, "s") && p.is(j+3, ".") {
			return "USD", j + 4
		}
	}
	return "", j
}

// weakNoun is a currency that is also a common word.
func (p *parser) weakNoun(j int) bool {
	switch p.fold(j) {
	case "won", "real", "sum", "mark", "marks", "sol", "som", "crown", "crowns", "rand", "dram", "lei", "kip", "sen", "pound", "bucks", "buck":
		return p.fold(j) != "sen" && p.fold(j) != "pound" || p.t[j].End < len(p.s) && p.s[p.t[j].Start] == 'S'
	}
	return false
}

// currency decides the ISO code of a mark at byte offset at.
func (p *parser) currency(cur int16, adj comity.Economy, at int) (string, Source) {
	m := marks[cur]
	if iso, ok := m.in(adj); ok {
		return iso, Named
	}
	if !m.shared() || adj != "" {
		return m.iso, Named
	}
	if iso, ok := m.in(p.noted()); ok {
		return iso, Placed
	}
	if iso, ok := m.in(p.ctx.Place); ok {
		if m.iso == "USD" && m.kind == 'b' && p.marksOwn(iso) {
			return m.iso, Named
		}
		return iso, Placed
	}
	if m.iso != "USD" && (m.kind == 'n' || p.ctx.Place == "") {
		if iso, ok := p.neighbour(m, at); ok {
			return iso, Neighbour
		}
	}
	return m.iso, Assumed
}

// marksOwn reports whether the text writes the dollar of its place with a letter, A$ or NZD, and the American one never: its bare dollars are American.
func (p *parser) marksOwn(iso string) bool {
	if p.ownDollar == 0 {
		p.ownDollar = -1
		for i := range p.t {
			word := strings.ToUpper(p.text(i))
			beside := len(word) == 3 || p.text(i+1) == "$" || i > 0 && p.text(i-1) == "$" || p.is(i+1, "dollars")
			switch d := dollars[word]; {
			case p.kind(i) != kindWord || !beside:
			case d == "USD":
				p.ownDollar = -1
				return false
			case d == iso:
				p.ownDollar = 1
			}
		}
	}
	return p.ownDollar > 0
}

// neighbour looks for the nearest economy of the mark's family within 200 bytes. The dollar is left out: every story names America.
func (p *parser) neighbour(m mark, at int) (string, bool) {
	const window = 200
	best, found := window, ""
	first := sort.Search(len(p.places), func(i int) bool { return p.places[i].at > at-window })
	for _, pl := range p.places[first:] {
		if pl.at > at+window {
			break
		}
		d := at - pl.at
		if d < 0 { // what comes after tells less
			d = 60 - 2*d
		}
		if d < best {
			if iso, ok := m.in(pl.economy); ok {
				best, found = d, iso
			}
		}
	}
	return found, found != ""
}

// In reads an amount of money again for another place, or for the speaker's: the dollar of an Australian minister is AUD. A currency that
// the text names stays.
func (a Amount) In(e comity.Economy) Amount {
	if a.Kind == Money && a.Source != Named {
		if iso, ok := marks[a.mark].in(e); ok {
			a.Unit, a.Source = iso, Placed
		}
	}
	return a
}

// looksMoney reports whether the number at i is written as money is: with a multiplier, separators or four digits.
func (p *parser) looksMoney(i int) bool {
	n, ok := p.numeral(i, true)
	return ok && n.bad == 0 && (n.mult != 0 || n.grouped || n.digits >= 4)
}
