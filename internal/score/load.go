package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// ErrNoSystem tells that a system has no file for a story; the story then scores as empty.
var ErrNoSystem = errors.New("no system file")

// ErrNotJSON tells that a file cannot be read as JSON.
var ErrNotJSON = errors.New("not JSON")

// IDs lists the stories of a gold set in order: every ID.json that has an ID.txt beside it.
func IDs(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("gold set: %w", err)
	}
	var ids []string
	for _, e := range entries {
		id, isJSON := strings.CutSuffix(e.Name(), ".json")
		if !isJSON {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, id+".txt")); err == nil {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}

// ReadGold reads one story of a gold set. Gold must have the types of the schema: a slot of another type is an error.
func ReadGold(dir, id string) (Story, error) {
	path := filepath.Join(dir, id+".json")
	data, err := os.ReadFile(path)
	if err != nil {
		return Story{}, fmt.Errorf("gold story: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(dir, id+".txt"))
	if err != nil {
		return Story{}, fmt.Errorf("gold story: %w", err)
	}
	if !utf8.Valid(text) {
		return Story{}, fmt.Errorf("%s: the text is not UTF-8", id)
	}
	tree, err := decode(data)
	if err != nil {
		return Story{}, fmt.Errorf("%s: %w", path, err)
	}
	top, ok := tree.(map[string]any)
	if !ok {
		return Story{}, fmt.Errorf("%s: not an object", path)
	}
	r := reader{strict: true}
	story := r.story(top)
	story.ID = id
	story.Text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text))
	if r.err != nil {
		return Story{}, fmt.Errorf("%s: %w", path, r.err)
	}
	return story, nil
}

// ReadSystem reads what a system says of one story, as far as it can be read. The error is [ErrNoSystem] where there is
// no file (or it holds null), [ErrNotJSON] where it cannot be read at all; both come with an empty story.
func ReadSystem(dir, id string) (Story, error) {
	data, err := os.ReadFile(filepath.Join(dir, id+".json"))
	if errors.Is(err, fs.ErrNotExist) {
		return Story{ID: id}, ErrNoSystem
	}
	if err != nil {
		return Story{ID: id}, fmt.Errorf("system story: %w", err)
	}
	story, err := ParseSystem(data)
	story.ID = id
	return story, err
}

// ParseSystem reads the JSON of a system file, see [ReadSystem]. What has the wrong type is made to fit: rows that are no
// objects are dropped, numbers are read from strings or become null, other text slots are printed.
func ParseSystem(data []byte) (Story, error) {
	tree, err := decode(data)
	if err != nil {
		return Story{}, err
	}
	if tree == nil {
		return Story{}, ErrNoSystem
	}
	top, _ := tree.(map[string]any)
	r := reader{}
	return r.story(top), nil
}

// decode reads one JSON value, its numbers kept as written.
func decode(data []byte) (any, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%w: not UTF-8", ErrNotJSON)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v, more any
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotJSON, err)
	}
	if err := d.Decode(&more); err != io.EOF {
		return nil, fmt.Errorf("%w: more than one value", ErrNotJSON)
	}
	return v, nil
}
