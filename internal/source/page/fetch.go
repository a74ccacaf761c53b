package page

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/comity-project/comity"
)

// Fetcher gets pages that the user names, within limits of time, size and redirects.
type Fetcher struct {
	Client *http.Client // its Timeout bounds the whole exchange
	Agent  string       // the User-Agent
}

// NewFetcher makes a fetcher with the limits of the command line: 20 seconds, five redirects, MaxBytes.
func NewFetcher(agent string) *Fetcher {
	return &Fetcher{Agent: agent, Client: &http.Client{Timeout: 20 * time.Second, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if len(via) > 5 {
			return errors.New("more than five redirects")
		}
		return nil
	}}}
}

// Get fetches a page and returns its bytes and the address it came from in the end.
func (f *Fetcher) Get(ctx context.Context, address string) (b []byte, final string, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %s: not an address that can be fetched", comity.ErrInput, address)
	}
	request.Header.Set("User-Agent", f.Agent)
	request.Header.Set("Accept", "text/html, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1")
	reply, err := f.Client.Do(request)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %s: %v; save the page and give comity the file", comity.ErrInput, address, errors.Unwrap(err))
	}
	defer reply.Body.Close()
	if reply.StatusCode != http.StatusOK {
		return nil, "", fmt.Errorf("%w: %s: the server answers %s; save the page and give comity the file", comity.ErrInput, address, reply.Status)
	}
	b, err = io.ReadAll(io.LimitReader(reply.Body, MaxBytes+1))
	if err != nil {
		return nil, "", fmt.Errorf("%w: %s: %v", comity.ErrInput, address, err)
	}
	if len(b) > MaxBytes {
		return nil, "", fmt.Errorf("%w: %s: larger than %d MB", comity.ErrInput, address, MaxBytes>>20)
	}
	return b, reply.Request.URL.String(), nil
}
