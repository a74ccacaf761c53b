package score

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Stories writes the stories of a gold directory as JSON Lines, as a reader gets them: without their annotations.
func Stories(w io.Writer, dir string) error {
	ids, err := IDs(dir)
	if err != nil {
		return err
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, id := range ids {
		b, err := os.ReadFile(filepath.Join(dir, id+".json"))
		if err != nil {
			return err
		}
		var gold struct {
			Published string `json:"published"`
		}
		if err := json.Unmarshal(b, &gold); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		text, err := os.ReadFile(filepath.Join(dir, id+".txt"))
		if err != nil {
			return err
		}
		if err := out.Encode(struct {
			ID        string `json:"id"`
			Published string `json:"published"`
			Text      string `json:"text"`
		}{id, gold.Published, string(text)}); err != nil {
			return err
		}
	}
	return nil
}
