package event

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/comity-project/comity"
)

//go:embed codes.tsv
var codesTSV string

// fact is what the tables know of a CAMEO code.
type fact struct {
	goldstein string
	quad      int
}

var facts = sync.OnceValue(func() map[string]fact {
	m := map[string]fact{}
	for _, line := range strings.Split(codesTSV, "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[0] == "" || f[0][0] == '#' {
			continue
		}
		q, _ := strconv.Atoi(f[2])
		m[f[0]] = fact{f[1], q}
	}
	return m
})

// derive fills the facts that follow from the CAMEO code.
func derive(e *comity.Event) {
	if f, ok := facts()[e.CAMEO]; ok {
		e.Goldstein, e.Quad = f.goldstein, f.quad
	}
}
