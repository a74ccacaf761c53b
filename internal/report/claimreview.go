package report

import (
	"encoding/json"
	"io"

	"github.com/comity-project/comity"
)

// ClaimReview writes the judged figures as schema.org ClaimReview JSON-LD. What is not verifiable gives none: no rating is not a rating. A machine
// wrote it, so it says so, and names no reviewer until a person signs.
func ClaimReview(w io.Writer, s *comity.Story, b *comity.Brief) error {
	list := []any{}
	for i := range b.Verdicts {
		v := &b.Verdicts[i]
		rating, judged := ratings[v.Class]
		if !judged {
			continue
		}
		f := &b.Figures[v.Figure]
		claim := map[string]any{"@type": "Claim", "datePublished": b.Published.String(), "appearance": map[string]any{"@type": "CreativeWork", "url": address(s), "headline": b.Title}}
		if f.Attributed != "" {
			claim["author"] = map[string]any{"@type": "Organization", "name": f.Attributed}
		}
		review := map[string]any{
			"@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": v.Quote, "datePublished": b.AsOf.String(),
			"author": map[string]any{"@type": "SoftwareApplication", "name": "comity"}, "creativeWorkStatus": "machine draft, not signed by a person",
			"reviewRating": map[string]any{"@type": "Rating", "ratingValue": rating, "bestRating": 5, "worstRating": 1, "alternateName": words[v.Class]},
			"itemReviewed": claim,
		}
		if text := explain(v); text != "" {
			review["reviewBody"] = text
		}
		if v.Source != "" {
			review["citation"] = v.Source
		}
		list = append(list, review)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(list)
}

// ratings map verdicts onto the scale of five that archives use.
var ratings = map[comity.Class]int{comity.Supported: 5, comity.Imprecise: 3, comity.Contradicted: 1}
