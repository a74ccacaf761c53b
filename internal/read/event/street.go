package event

import "github.com/comity-project/comity"

// crowds are those who protest, and whose blockades are no government's.
var crowds = setOf("farmer trucker driver student demonstrator protester resident worker fisherman villager crowd activist campaigner trader union striker motorist haulier carrier miner dairyman grower hundreds thousands dozens scores people opposition")

// street reads what a crowd does: who blocks a road protests, and a crowd without a country is that of the place where it stands.
func (c *clause) street(a *act) {
	k := a.t.first - 1
	for k > c.v.first && (auxiliaries[c.v.low(k)] || adverbs[c.v.low(k)]) {
		k--
	}
	crowd := crowds[c.v.low(k)] || crowds[c.v.at(k).noun]
	if crowd && a.t.family == "STOP" && a.frame.Type == comity.Sanction && roads[c.v.at(a.t.object).noun] {
		a.frame = &frame{Type: comity.Protest, Mode: "obstruct", CAMEO: "144", Free: true}
		a.tgt = nil
	}
	if a.frame.Type != comity.Protest || a.src != nil {
		return
	}
	for k := range c.parties {
		if p := &c.parties[k]; (p.prep == "in" || p.prep == "of" && c.v.low(p.prepAt-1) == "streets") && len(p.codes) == 1 && (a.tgt == nil || !subset(p.codes, a.tgt.codes)) {
			a.src = p
			return
		}
	}
}

var roads = setOf("road border crossing bridge gate highway port railway street route checkpoint")
