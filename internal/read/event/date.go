package event

import "github.com/comity-project/comity"

// date resolves the time expressions in tokens [first, last).
func (r *reader) date(first, last int) comity.When { return comity.When{} }
