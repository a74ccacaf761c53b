package figure

import (
	"cmp"
	"strings"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

// deal is the outcome of settling a cue: who reports which flow with whom.
type deal struct {
	reporter, partner side
	flow              comity.Flow
	others            bool // the partner is a group that has no name
}

// settle turns a cue into reporter, partner and flow, from the side that the story tells. Without a cue the story goes on with what it told last.
func (r *reader) settle(c *cue, s text.Sentence, at int) deal {
	if c == nil {
		return r.carried(s, at)
	}
	var d deal
	switch {
	case c.kind == turnCue || c.kind == nounCue && c.opposite && c.owner.code == "" && c.flow == comity.Total:
		d = deal{is(r.state.reporter), is(r.state.partner), mirror(r.state.flow), false}
	case c.kind == verbCue:
		d = r.settleVerb(c)
	case c.kind == goodsCue:
		d = r.settleGoods(c, s)
	case c.flow == comity.Export:
		d = r.settleExport(c)
	case c.flow == comity.Import:
		d = r.settleImport(c, s)
	default:
		d = r.settlePair(c, s)
	}
	d.others = d.others || c.others
	if d.partner.code == "" && c.whole && !d.others && (d.flow != comity.Total || c.kind == nounCue) {
		d.partner = is(comity.World)
	}
	return r.complete(d, c, s)
}

func mirror(f comity.Flow) comity.Flow {
	switch f {
	case comity.Export:
		return comity.Import
	case comity.Import:
		return comity.Export
	}
	return f
}

// told is whose side decides between an export and the import it mirrors: the side whose statistics are quoted if it trades here, else the story's.
func (r *reader) told(a, b comity.Economy, v *cue) comity.Economy {
	c := r.state.compiler
	quoted := c != "" && (r.state.source.paragraph == r.sentenceOf(v.at).Paragraph || v.owner.code != r.Home)
	if quoted && (c == a || c == b) {
		return c
	}
	return r.Home
}

func (r *reader) settleVerb(c *cue) deal {
	s := r.sentenceOf(c.at)
	if c.flow == comity.Total {
		if r.bothSides(text.Sentence{First: max(s.First, c.at-4), Last: c.at}) { // "the two countries traded goods for"
			return deal{is(r.Home), is(r.counterpart(r.Home)), comity.Total, false}
		}
		return deal{c.owner, c.to, comity.Total, c.others}
	}
	if p := r.placed(c.at); p != nil && r.isPassive(c.at) && c.flow == p.Flow && c.owner.code == "" { // "America was the biggest market, with goods worth $5 billion being shipped there"
		return deal{is(p.Reporter), is(p.Partner), p.Flow, false}
	}
	if p := r.placed(c.at); p != nil && strings.HasSuffix(r.low[c.at], "ing") && c.flow == mirror(p.Flow) { // "Spain is the top market, buying"
		return deal{is(p.Reporter), is(p.Partner), p.Flow, false}
	}
	me := cmp.Or(r.state.reporter, r.Home)
	if c.owner.code == "" && c.from.code == "" && c.to.code == "" && r.word(c.at-1) == "and" && r.verbEarlier(c, s) { // "Peru exported goods to Chile and bought only $2 million"
		c.owner = is(me)
	}
	if c.others && c.owner.code == "" && c.from.code == "" && c.to.code == "" { // "Europe took $700 million"
		return deal{is(me), side{}, mirror(c.flow), true}
	}
	seller, buyer, missing := r.ends(c, me)
	if st := &r.state; literalVerbs[r.low[c.at]] && c.owner.code != "" && c.owner.code != r.Home && st.reporter == r.Home && st.flow == mirror(c.flow) && (seller.code == "" || buyer.code == "") && !c.whole && !c.others {
		return deal{is(r.Home), c.owner, st.flow, false} // "Peru’s exports fell. The US imported $900 million"
	}
	told := r.told(seller.or(is(missing)).code, buyer.or(is(missing)).code, c)
	if w := r.word(c.owner.first); c.owner.last > 0 && w == "we" {
		told = r.Home
	}
	if r.bothWaysOf(c) && told != r.state.compiler {
		told = c.owner.code
	}
	switch {
	case literalVerbs[r.low[c.at]] && !r.heardFrom(seller.code, buyer.code, c):
		return deal{c.owner, seller.or(buyer), c.flow, c.others}.turned(c)
	case c.flow == comity.Export && told != "" && (told == buyer.code || buyer.code == "" && told == missing && !c.others && !c.whole) && told != seller.code:
		return deal{buyer.or(is(missing)), seller, comity.Import, c.others}
	case c.flow == comity.Export:
		return deal{seller, buyer, comity.Export, c.others}
	case told != "" && (told == seller.code || seller.code == "" && told == missing && !c.others) && told != buyer.code:
		return deal{seller.or(is(missing)), buyer, comity.Export, c.others}
	}
	return deal{buyer, seller, comity.Import, c.others}
}

// verbEarlier reports whether a verb of the other flow stands before the cue in its sentence, with whose subject it goes on.
func (r *reader) verbEarlier(c *cue, s text.Sentence) bool {
	for k := c.at - 2; k >= s.First; k-- {
		if o := r.cue(k); o != nil && o.kind == verbCue {
			return o.flow == mirror(c.flow) && o.owner.code == r.state.reporter
		}
	}
	return false
}

// ends are the two ends of a verb of trade, and who is on the end that it leaves out; me is whose side is told.
func (r *reader) ends(c *cue, me comity.Economy) (seller, buyer side, missing comity.Economy) {
	seller, buyer = c.owner, c.to
	if c.flow == comity.Import {
		seller, buyer = c.from, c.owner
	}
	missing = r.otherThan(c.owner.code)
	if st := r.state.reporter; st != "" && st != c.owner.code && r.state.partner != c.owner.code && r.state.sentence > 0 {
		missing = st // "only America took more": from the same seller
	}
	if r.state.partner == r.Home && r.Home != "" && c.owner.code != r.Home { // after the other side’s view of trade with home
		missing = r.Home
	}
	if c.flow == comity.Export && seller.code == "" && buyer.code == "" && me != "" { // "in May shipped goods worth": whose side is told
		seller, missing = is(me), r.otherThan(me)
	} else if c.owner.code == "" {
		missing = me
		if missing == seller.code || missing == buyer.code {
			missing = r.otherThan(missing)
		}
	}
	if seller.code == buyer.code {
		if c.flow == comity.Export {
			buyer = is(missing)
		} else {
			seller = is(missing)
		}
	}
	return seller, buyer, missing
}

// heardFrom reports whether the statistics quoted in this passage are those of the other side of a literal verb: "Oman imported goods from Chad, Chad’s
// customs service says" is Chad’s export.
func (r *reader) heardFrom(seller, buyer comity.Economy, c *cue) bool {
	k := r.state.compiler
	return k != "" && len(r.heard) > 0 && k != c.owner.code && (k == seller || k == buyer)
}

// bothWaysOf reports whether the subject of a verb both buys and sells in its sentence, which makes it the side that is told: "Peru bought goods worth
// $2 billion and sold $1 billion, so that its deficit".
func (r *reader) bothWaysOf(c *cue) bool {
	s := r.sentenceOf(c.at)
	if r.firstPerson(s) { // "Peru sold us goods and bought" is told by us
		return false
	}
	for k := s.First; k < s.Last; k++ {
		if o := r.cue(k); o != nil && o.kind == verbCue && o.flow == mirror(c.flow) && o.flow != comity.Total && c.owner.code != "" && o.owner.code == c.owner.code {
			return true
		}
	}
	return false
}

// turned puts the other side of a literal verb in place: of an exporter the buyer, of an importer the seller.
func (d deal) turned(c *cue) deal {
	if c.flow == comity.Export {
		d.partner = c.to
	} else {
		d.partner = c.from
	}
	return d
}

// settleGoods reads "goods worth $5 billion moved between", "$10 million of Australian wine", "in the other direction went goods worth".
func (r *reader) settleGoods(c *cue, s text.Sentence) deal {
	if p := r.placed(c.at); p != nil { // "Chile is the biggest supplier of goods valued at"
		return deal{is(p.Reporter), is(p.Partner), p.Flow, false}
	}
	if v := r.passiveAfter(c, s); v != nil {
		return r.settleVerb(v)
	}
	for k := c.at - 1; k >= s.First && k > c.at-12; k-- {
		if v := r.cue(k); v != nil && v.kind == verbCue && !r.isPassive(v.at) {
			if c.product != "" && v.product == "" {
				v.product = c.product
			}
			return r.settleVerb(v)
		}
	}
	if d, ok := r.reaches(c, s); ok {
		return d
	}
	if _, _, ok := r.phraseIn(s.First, c.at, mirrorPhrases); ok || c.opposite {
		return deal{is(r.state.reporter), is(r.state.partner), mirror(r.state.flow), false}
	}
	switch {
	case len(c.with) > 1:
		return r.settlePair(c, s)
	case c.owner.code != "" && r.state.compiler != "" && r.state.compiler != c.owner.code && r.state.compiler != r.Home && len(c.with) == 0:
		return deal{is(r.state.compiler), c.owner, comity.Import, false}
	case c.owner.code != "" && c.owner.code != r.Home && c.to.code == "" && r.Home != "" && r.counterpart(c.owner.code) == r.Home && c.adjective:
		return deal{is(r.Home), c.owner, comity.Import, false}
	case c.to.code != "" || c.from.code != "" || c.owner.code != "":
		return deal{c.from.or(c.owner), c.to, comity.Export, false}
	}
	if st := &r.state; (r.crosses(c, s) || goodsNouns[r.low[c.at]]) && r.away(s) <= 2 && (st.flow == comity.Export || st.flow == comity.Import) { // the goods of the passage
		return r.carried(s, c.at)
	}
	return deal{flow: comity.Total}
}

// reaches reads goods that leave one economy or reach another: "lithium worth $3 billion left Chile", "goods worth $2 million entered Ghana".
func (r *reader) reaches(c *cue, s text.Sentence) (deal, bool) {
	for k := c.last; k < s.Last && k < c.last+10 && r.low[k] != ","; k++ {
		e, _, _ := r.sideAt(k + 1)
		if e.code == "" {
			continue
		}
		switch r.low[k] {
		case "into", "in":
			if came := r.word(k - 1); came != "came" && came != "come" && came != "comes" && came != "flowed" && came != "arrived" && came != "poured" {
				continue
			}
			if c.owner.code == "" || e.code == r.Home {
				return deal{reporter: e, partner: c.owner, flow: comity.Import}, true
			}
			return deal{reporter: c.owner, partner: e, flow: comity.Export}, true
		case "left", "leave", "leaves":
			if st := &r.state; c.to.code == "" && e.code == st.reporter && r.away(s) <= 2 && st.partner != "" { // lentils of the passage "left the country"
				return deal{reporter: e, partner: is(st.partner), flow: comity.Export}, true
			}
			return deal{reporter: e, partner: c.to.or(is(comity.World)), flow: comity.Export}, true
		case "reached", "reach", "reaches", "entered", "enter", "enters":
			if e.code == r.Home || c.owner.code == "" {
				return deal{reporter: e, partner: c.owner, flow: comity.Import}, true
			}
			return deal{reporter: c.owner, partner: e, flow: comity.Export}, true
		}
	}
	return deal{}, false
}

// crosses reports whether goods are just said to move: "goods worth $5 million crossed".
func (r *reader) crosses(c *cue, s text.Sentence) bool {
	for k := c.last; k < s.Last && k < c.last+8 && r.low[k] != ","; k++ {
		if w := r.low[k]; w == "crossed" || w == "passed" || w == "left" || w == "shipped" {
			return true
		}
	}
	return false
}

func (r *reader) settleExport(c *cue) deal {
	d := deal{reporter: c.owner.or(c.from), partner: c.to, flow: comity.Export}
	if c.to.code != "" && c.runner.code != c.to.code {
		d.reporter = d.reporter.or(c.runner)
	}
	if c.owner.code != "" && c.from.code != "" && c.to.code == "" && c.from.code != c.owner.code { // "shipments from"
		d.reporter, d.partner = c.from, c.owner
	}
	if seller := c.owner.or(c.from); r.reachUs(c, seller.code) {
		return deal{reporter: is(r.Home), partner: seller, flow: comity.Import}
	}
	if d.reporter.code != "" && d.reporter.code == d.partner.code {
		d.reporter = side{}
	}
	if d.reporter.code == "" && d.partner.code == "" && c.opposite && r.state.reporter != "" {
		d.reporter, d.partner = is(r.state.reporter), is(r.state.partner)
	}
	return d
}

// reachUs reports whether goods that a seller delivers are told of as what the story’s home buys: "deliveries of wheat from Ukraine" in a Turkish
// story, "Chilean grape shipments" in a Korean one.
func (r *reader) reachUs(c *cue, seller comity.Economy) bool {
	switch r.low[c.at] {
	case "shipments", "shipment", "deliveries", "supplies":
	case "sales": // "sales of Chinese cars" in a Chilean story
		if r.word(c.at+1) != "of" {
			return false
		}
	default:
		return false
	}
	if r.Home == "" || seller == "" || seller == r.Home || seller == r.state.compiler {
		return false
	}
	return c.to.code == r.Home && c.owner.code == "" || c.to.code == "" && !c.whole && !c.others && (c.owner.code == "" || r.state.reporter == r.Home && r.counterpart(r.Home) == seller)
}

func (r *reader) settleImport(c *cue, s text.Sentence) deal {
	if p := r.placed(c.first); p != nil && r.low[c.at] == "purchases" && p.Flow == comity.Export && c.owner.code == "" && c.from.code == "" { // "Peru is the top client, with purchases of"
		return deal{reporter: is(p.Reporter), partner: is(p.Partner), flow: comity.Export}
	}
	d := deal{reporter: c.owner.or(c.to), partner: c.from, flow: comity.Import}
	if e := c.owner.code; r.low[c.at] == "purchases" && e != "" && e != r.Home && e != r.state.compiler && r.Home != "" && (c.from.code == r.Home || c.from.code == "" && r.counterpart(e) == r.Home) { // what others buy of us
		return deal{reporter: is(r.Home), partner: c.owner, flow: comity.Export}
	}
	if c.from.code != "" && c.runner.code != c.from.code {
		d.reporter = d.reporter.or(c.runner)
	}
	switch told := cmp.Or(r.Home, r.state.reporter); {
	case c.from.code == "" && c.owner.code != "" && c.to.code != "" && c.to.code != c.owner.code:
		d.reporter, d.partner = c.to, c.owner
	case c.from.code == "" && c.owner.code != "" && c.to.code == "" && c.adjective && c.owner.code != told && c.owner.code != r.state.reporter:
		d.reporter, d.partner = side{}, c.owner // "Chinese imports" in an Indian story come from China
	}
	if d.reporter.code != "" && d.reporter.code == d.partner.code {
		d.reporter = side{}
	}
	return d
}
