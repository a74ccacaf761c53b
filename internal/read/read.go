// Package read takes a story apart into figures, events and statements, each with its exact words and the rule that found it. It does not know
// any statistics and judges nothing.
package read

import "github.com/comity-project/comity"

// Found is what a story holds, in the order of the text.
type Found struct {
	Figures    []comity.Figure
	Events     []comity.Event
	Statements []comity.Statement
}

// Story reads a story.
func Story(story comity.Story) Found {
	return Found{Figures: []comity.Figure{}, Events: []comity.Event{}, Statements: []comity.Statement{}}
}
