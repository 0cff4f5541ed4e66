// An echo endpoint as https://www.boost.org/doc/libs/1_74_0/libs/beast/doc/html/beast/using_websocket.html
// describes it: accept a request that has been read, a decorator, permessage_deflate, read and write.
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <iostream>
#include <string>
#include <thread>

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = boost::asio::ip::tcp;

// The first subprotocol that the client names and that is spoken here, or nothing.
std::string subprotocol(const http::request<http::string_body>& request) {
  for (auto name : http::token_list(request[http::field::sec_websocket_protocol])) {
    if (name == "chat" || name == "superchat") return std::string(name);
  }
  return "";
}

void serve(tcp::socket socket) {
  beast::error_code error;
  beast::flat_buffer buffer;
  http::request_parser<http::string_body> parser;
  http::read_header(socket, buffer, parser, error);
  if (error) return;
  // The page on "Expect 100-continue (Server)" leaves this to the application.
  const auto& head = parser.get();
  if (head.version() == 11 && beast::iequals(head[http::field::expect], "100-continue")) {
    http::write(socket, http::response<http::empty_body>(http::status::continue_, 11), error);
  }
  http::read(socket, buffer, parser, error);
  if (error) return;
  auto request = parser.release();

  websocket::stream<tcp::socket> stream(std::move(socket));
  websocket::permessage_deflate deflate;
  deflate.server_enable = true;
  stream.set_option(deflate);
  auto chosen = subprotocol(request);
  stream.set_option(websocket::stream_base::decorator([&](websocket::response_type& response) {
    if (!chosen.empty()) response.set(http::field::sec_websocket_protocol, chosen);
  }));
  stream.accept(request, error);
  while (!error) {
    beast::flat_buffer message;
    stream.read(message, error);
    if (error) return;
    stream.text(stream.got_text());
    stream.write(message.data(), error);
  }
}

int main() {
  boost::asio::io_context context;
  tcp::acceptor acceptor(context, {boost::asio::ip::make_address("127.0.0.1"), 0});
  std::cout << "listening " << acceptor.local_endpoint().port() << std::endl;
  for (;;) std::thread(serve, acceptor.accept()).detach();
}
