package event

import "github.com/comity-project/comity/internal/read/actor"

// phraseEnd is the last token of a noun phrase that may reach from its adjective to head: no verb stands in it, "Kenyan troops opened fire".
func (v *view) phraseEnd(adjective, head int) int {
	for i := adjective + 1; i <= head; i++ {
		if w := v.at(i); w.isVerb && !w.isNoun && !(i < head && v.adjectival(i)) {
			return i - 1
		}
	}
	return head
}

// armed are those whom a place does not make its own: "keeps troops in Uganda".
var armed = setOf("troops soldiers forces peacekeepers jets tanks warships ships planes aircraft drones")

// names are the tokens of the parties' names. A town is none, for it can be the name of a crossing: "shut Chacalluta".
func names(parties []party) map[int]bool {
	m := map[int]bool{}
	for k := range parties {
		if p := &parties[k]; p.mention != nil && p.mention.Kind == actor.City {
			continue
		}
		for i := parties[k].first; i < parties[k].last; i++ {
			m[i] = true
		}
	}
	return m
}
