package actor

import (
	"strings"

	"github.com/comity-project/comity"
)

// styles are the words for a kind of state, and the economies that are one: the kingdom of a story is the last of them named in it. Those ruled
// by a junta are so at the time of writing or were within living memory.
var styles = map[string]map[comity.Actor]bool{
	"kingdom":      codes("SAU MAR BHR JOR ESP GBR NLD BEL DNK SWE NOR THA KHM BTN SWZ LSO TON"),
	"emirate":      codes("KWT QAT ARE"),
	"sultanate":    codes("OMN BRN"),
	"federation":   codes("RUS"),
	"archipelago":  codes("PHL IDN MDV FJI SLB VUT BHS CPV COM SYC KIR TON TUV"),
	"island":       codes("TWN CUB LKA MDG MUS MLT CYP JAM BRB LCA GRD DMA NRU BHR ISL"),
	"islands":      codes("SLB MDV FRO MHL COM SYC CPV FJI TON TUV VUT KIR BHS"),
	"principality": codes("MCO LIE AND"),
	"duchy":        codes("LUX"),
	"city-state":   codes("SGP"),
	"junta":        codes("MLI BFA NER GIN GAB TCD SDN MMR"),
}

func codes(list string) map[comity.Actor]bool {
	m := map[comity.Actor]bool{}
	for _, c := range strings.Fields(list) {
		m[comity.Actor(c)] = true
	}
	return m
}

// styled is "the kingdom", "the sultanate": the last state of that kind named, one that is acted on before the one that acts.
func (d *Discourse) styled(i, k int) (Reference, bool) {
	want := styles[strings.ToLower(d.doc.Tokens[k].Text)]
	if first := d.clause(i); d.object(first, i) {
		rest := map[comity.Actor]bool{}
		acting := d.sidesIn(first, i, nil)
		for c := range want {
			rest[c] = !acting[c]
		}
		if c := d.lastOf(i, rest); c != "" {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{c}}, true
		}
	}
	if c := d.lastOf(i, want); c != "" {
		return Reference{First: i, Last: k + 1, Codes: []comity.Actor{c}}, true
	}
	return Reference{}, false
}

// lastOf is the last side named before token i that is one of a set, "" for none.
func (d *Discourse) lastOf(i int, set map[comity.Actor]bool) comity.Actor {
	for x := d.before(i); x >= 0; x-- {
		if set[d.mentions[x].Code] {
			return d.mentions[x].Code
		}
	}
	return ""
}

// bloc is "the bloc": the last union of states named; without one the European Union, if the story speaks of it.
func (d *Discourse) bloc(i, k int) (Reference, bool) {
	for x := d.before(i); x >= 0; x-- {
		m := &d.mentions[x]
		if m.Code == "EUN" || m.Kind == Organisation && m.Code.Economy() == "" && m.Code != "" && !worldly[m.Code] {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{m.Code}}, true
		}
	}
	if d.weight["EUN"] > 0 {
		return Reference{First: i, Last: k + 1, Codes: []comity.Actor{"EUN"}}, true
	}
	for x := range d.mentions { // named only later
		if m := &d.mentions[x]; m.Kind == Organisation && m.Code != "" && m.Code.Economy() == "" && !worldly[m.Code] {
			return Reference{First: i, Last: k + 1, Codes: []comity.Actor{m.Code}}, true
		}
	}
	return Reference{}, false
}

// worldly are the organisations that are no bloc.
var worldly = codes("UNO IMF WBG WTO WHO OECD OPEC IAEA ICC ICJ INTERPOL")
