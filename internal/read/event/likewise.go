package event

import "github.com/comity-project/comity"

// likewise gives "follow suit" the meaning and the target of the measure told before it: "Riyadh recalled its envoy; Kuwait followed suit".
func (c *clause) likewise(a *act) {
	if a.frame.Mode != "suit" {
		return
	}
	for k := len(c.r.found) - 1; k >= 0 && a.src != nil; k-- {
		f := &c.r.found[k]
		if measured[f.Type] && !subset([]comity.Actor{f.Target}, a.src.codes) {
			a.frame = &frame{Type: f.Type, CAMEO: f.CAMEO, Free: true}
			a.tgt, a.codesT = nil, []comity.Actor{f.Target}
			return
		}
	}
	a.drop = true
}

// measured are the acts that others copy.
var measured = map[comity.EventType]bool{comity.Sanction: true, comity.Concede: true, comity.Coerce: true, comity.Retreat: true, comity.Mobilize: true}
