package comity

// Story is one news text. Text is UTF-8; its first line is the headline.
type Story struct {
	ID        string
	Published Date // the day of publication; zero when the story does not say and the user did not
	Assumed   bool // Published is the day of the run, for want of another
	Title     string
	URL       string
	Text      string
}

// Brief is what comity takes from one story: the shape that `--format json` prints and docs/json.md documents.
type Brief struct {
	ID         string      `json:"id"`
	Published  Date        `json:"published"`
	Assumed    bool        `json:"published_assumed,omitempty"`
	AsOf       Date        `json:"as_of"`
	Title      string      `json:"title"`
	URL        string      `json:"url,omitempty"`
	Figures    []Figure    `json:"figures"`
	Events     []Event     `json:"events"`
	Statements []Statement `json:"statements"`
	Verdicts   []Verdict   `json:"verdicts"`
	Notes      []string    `json:"notes,omitempty"` // what the reader of the whole answer must know, like a store that was in use
	Packs      []PackID    `json:"packs,omitempty"`
}

// PackID names a set of sourced rows that an answer rests on.
type PackID struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	SHA256  string `json:"sha256"`
}

// Evidence tells how a figure, event or statement was found: the rule, and the words that filled each slot.
type Evidence struct {
	Rule       string          `json:"rule"`
	Confidence float64         `json:"confidence"`      // share of findings like this one that are right, 0 to 1
	Slots      map[string]Span `json:"slots,omitempty"` // "period" → the words that gave the period
}

// Statement is what somebody said, directly or indirectly.
type Statement struct {
	Span
	Speaker   string  `json:"speaker"`
	Role      string  `json:"role,omitempty"`
	Country   Economy `json:"country"`
	Addressee string  `json:"addressee,omitempty"`
	Place     string  `json:"place,omitempty"`
	Through   string  `json:"through,omitempty"` // the outlet that relays it
	Direct    bool    `json:"direct"`
	Evidence
}
