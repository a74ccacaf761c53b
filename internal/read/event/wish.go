package event

import "github.com/comity-project/comity"

// proposals adds to each request made with a noun what it asks for: "proposed talks", "sought a meeting", "submitted a draft accord".
func (c *clause) proposals() {
	for _, a := range c.acts {
		if a.drop || a.frame.Type != comity.Request || a.t.family == "" || a.status == comity.Denied {
			continue
		}
		f := proposed[a.t.class]
		if f == nil {
			continue
		}
		b := *a
		b.frame, b.status, b.rule = f, comity.CalledFor, "wish of "+a.rule
		b.t = &trigger{first: a.t.object, last: a.t.object + 1, head: a.t.object, object: -1, isNoun: true, family: a.t.family, class: a.t.class, lemma: a.t.lemma}
		b.widened = -1
		c.acts = append(c.acts, &b)
	}
}

// proposed is what each family of nouns asks for.
var proposed = map[string]*frame{
	"TALK":        {Type: comity.Consult, CAMEO: "046", Sym: true, Free: true},
	"VISIT":       {Type: comity.Consult, CAMEO: "042", Sym: true, Free: true},
	"DEAL":        {Type: comity.Agree, CAMEO: "057", Sym: true, Free: true},
	"PEACE":       {Type: comity.Agree, CAMEO: "057", Sym: true, Free: true},
	"COOPERATION": {Type: comity.Cooperate, CAMEO: "060", Sym: true, Free: true},
}
